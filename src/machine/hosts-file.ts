import { closeSync, constants, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import type { HostsFile } from "../ports/hosts-file.ts";

/** One open file, as bytes. */
export interface OpenFile {
  read(): Buffer;
  size(): number;
  /** Returns how many bytes were written. */
  write(bytes: Buffer, position: number): number;
  truncate(size: number): void;
  close(): void;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/**
 * A list of hosts that is changed in place, because in a container it is a mount and cannot be replaced by another
 * file. Bytes that are not ours are neither moved nor rewritten, so they survive a full disk, a fault and a kill at
 * any moment.
 *
 * @param open returns `undefined` if there is nothing to read
 */
export function hostsFileOf(open: (access: "read" | "change") => OpenFile | undefined): HostsFile {
  function opened<Result>(access: "read" | "change", use: (file: OpenFile) => Result): Result | undefined {
    const file = open(access);
    try {
      return file && use(file);
    } finally {
      file?.close();
    }
  }
  return {
    read: () => opened("read", (file) => file.read().toString("utf8")) ?? "",
    append: (lines) => void opened("change", (file) => append(lines, file)),
    remove: (isGone) => void opened("change", (file) => remove(isGone, file)),
  };
}

/** All or nothing: half a line would give a name another address. */
function append(lines: string, file: OpenFile): void {
  if (lines === "") return;
  const old = file.read();
  const bytes = Buffer.from(old.length === 0 || old.at(-1) === LINE_FEED ? lines : `\n${lines}`);
  let written = 0;
  try {
    written = file.write(bytes, old.length);
    if (written < bytes.length) throw new Error("no space left for all lines");
  } catch (error) {
    if (file.size() === old.length + written) file.truncate(old.length);
    throw error;
  }
}

/** Lines at the end are cut off; before other lines they become blank, which hosts(5) ignores. */
function remove(isGone: (line: string) => boolean, file: OpenFile): void {
  const text = file.read();
  const lines = linesOf(text);
  const kept = lines.findLastIndex((line) => !isGone(line.text) && !isBlanked(line.text));
  const end = lines[kept + 1]?.start ?? text.length;
  const canCut = file.size() === text.length;
  for (const line of lines) {
    const isCut = canCut && line.start >= end;
    if (isGone(line.text) && !isCut) file.write(Buffer.alloc(line.end - line.start, SPACE), line.start);
  }
  // Lines that others have added since stay.
  if (canCut && end < text.length) file.truncate(end);
}

function linesOf(text: Buffer): { text: string; start: number; end: number }[] {
  const lines: { text: string; start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf(LINE_FEED, start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    lines.push({ text: text.toString("utf8", start, end), start, end });
    start = end + 1;
  }
  return lines;
}

/** Blank lines that an earlier removal has left. */
function isBlanked(line: string): boolean {
  return /^ {20,}$/.test(line);
}

/** The file at this path, which may be a mount; `undefined` if there is none to read. */
export function openInPlace(path: string, access: "read" | "change"): OpenFile | undefined {
  const flags = access === "read" ? constants.O_RDONLY : constants.O_RDWR;
  let descriptor: number;
  try {
    descriptor = openSync(path, flags | constants.O_NONBLOCK);
  } catch (error) {
    if (access === "read" && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const size = () => fstatSync(descriptor).size;
  return {
    read: () => readFileSync(descriptor),
    size,
    write: (bytes, position) => writeSync(descriptor, bytes, 0, bytes.length, position),
    truncate: (length) => ftruncateSync(descriptor, length),
    close: () => closeSync(descriptor),
  };
}

export const hostsFile: HostsFile = hostsFileOf((access) => openInPlace("/etc/hosts", access));
