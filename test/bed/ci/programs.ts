import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { isInstalled, runCommand } from "../command.ts";
import { plantPackageTree } from "../debian/package-tree.ts";
import { type Say, step } from "../step.ts";
import { goProgram } from "./go-program.ts";

/** Buildkite's agent. Newer ones need a module that the proxy does not have. */
export function buildkiteAgent(say: Say): Promise<string> {
  const module = "github.com/buildkite/agent/v3";
  return goProgram(
    { name: "buildkite-agent", requirement: `${module} v3.60.0`, source: { package: module } },
    say,
  );
}

/** What Gitea's runner is made of, with a main of ours: its own module needs some that the proxy does not have. */
export function giteaRunner(say: Say): Promise<string> {
  return goProgram(
    {
      name: "gitea-runner",
      // Gitea's fork kept the name of what it was forked from.
      requirement: "github.com/nektos/act v0.261.10",
      replacement: "gitea.com/gitea/act v0.261.10",
      source: { main: join(import.meta.dirname, "gitea-runner.go") },
    },
    say,
  );
}

/** Docker Compose, as a program of its own. */
export function composeProgram(say: Say): Promise<string> {
  const module = "github.com/docker/compose/v2";
  return goProgram(
    { name: "docker-compose", requirement: `${module} v2.40.3`, source: { package: `${module}/cmd` } },
    say,
  );
}

const NPM_FLAGS = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** The folder of an npm package, with what it needs beside it. */
async function npmPackage(name: string, version: string, say: Say): Promise<string> {
  const folder = await cached(`npm-${name}-${version}`, (path) =>
    step(say, `fetch ${name} ${version} from npm`, async () => {
      await runCommand("npm", ["install", ...NPM_FLAGS, "--prefix", path, `${name}@${version}`]);
    }),
  );
  return join(folder, "node_modules", name);
}

/** npm itself, for images that have a Node without it. */
export const npm = (say: Say) => npmPackage("npm", "11.21.2", say);

/** GitLab's jobs on one's own machine; the path of its script. */
export const gitlabCiLocal = async (say: Say) =>
  join(await npmPackage("gitlab-ci-local", "4.75.1", say), "dist/index.js");

/** A peer: starts servers, waits for them, runs a command; the path of its script. */
export const startServerAndTest = async (say: Say) =>
  join(await npmPackage("start-server-and-test", "3.0.12", say), "src/bin/start.js");

/** A folder that has the program; empty if the machine has it. */
export async function debianProgram(name: string, versionFlag: string, say: Say): Promise<string> {
  if (await isInstalled(name, [versionFlag])) return "";
  const folder = await cached(`${name}-debian-12`, (path, workFolder) =>
    step(say, `unpack ${name} of Debian`, async () => {
      await plantPackageTree({ packages: [name], without: [/^libc6$/] }, join(path, "root"), workFolder);
      await mkdir(join(path, "bin"));
      const libraries = '"$root"/usr/lib/*-linux-gnu';
      const lines = [
        "#!/bin/sh",
        'root=$(dirname "$(dirname "$(readlink -f "$0")")")/root',
        `LD_LIBRARY_PATH=$(echo ${libraries}) exec "$root/usr/bin/${name}" "$@"`,
      ];
      await writeFile(join(path, "bin", name), `${lines.join("\n")}\n`, { mode: 0o755 });
    }),
  );
  return join(folder, "bin");
}
