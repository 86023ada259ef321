import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "./cache.ts";
import { isInstalled } from "./command.ts";
import { plantPackageTree } from "./debian/package-tree.ts";

/** Calls by which a program only looks at a path; every other one that takes a path changes something. */
const LOOKS =
  /^(access|chdir|execve|faccessat2?|getcwd|getxattr|lgetxattr|lstat|newfstatat|readlink|readlinkat|stat|statfs|statx)$/;
const WRITING_FLAGS = /O_(WRONLY|RDWR|CREAT|TRUNC|TMPFILE)/;

/** Puts a watch around a command that notes every path it names to the kernel, also where the call fails. */
export async function fileWatch(): Promise<(command: readonly string[], notes: string) => readonly string[]> {
  const options = (notes: string) => ["-f", "-qq", "-s", "4096", "-e", "trace=%file,bind", "-o", notes];
  if (await isInstalled("strace")) return (command, notes) => ["strace", ...options(notes), ...command];
  const root = await cached(`strace-debian-12-${process.arch}`, (path, workFolder) =>
    plantPackageTree({ packages: ["strace"], without: [/^libc6$/] }, path, workFolder),
  );
  const names = (await readdir(join(root, "usr/lib"))).filter((name) => name.endsWith("-linux-gnu"));
  const libraries = names.map((name) => join(root, "usr/lib", name)).join(":");
  const strace = [
    "env",
    `LD_LIBRARY_PATH=${libraries}`,
    join(root, "usr/bin/strace"),
    "-E",
    "LD_LIBRARY_PATH",
  ];
  return (command, notes) => [...strace, ...options(notes), ...command];
}

/** The paths that were created, opened for writing, changed or removed, or that it was tried with; each once. */
export async function writtenPaths(notes: string): Promise<string[]> {
  const lines = (await readFile(notes, "utf8")).split("\n");
  return [...new Set(lines.flatMap((line) => writtenPath(line)))].sort();
}

function writtenPath(line: string): string[] {
  const [, call = "", rest = ""] = line.match(/^\d+\s+(\w+)\((.*)$/) ?? [];
  if (call === "" || LOOKS.test(call)) return [];
  if (/^(open|openat|openat2)$/.test(call) && !WRITING_FLAGS.test(rest)) return [];
  // The last path is the new one of a rename or a link; sockets without a name have none.
  const paths = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = ""]) => path);
  return call === "bind" && !rest.includes("AF_UNIX") ? [] : paths;
}
