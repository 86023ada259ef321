import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { readNamedFile } from "./named-file.ts";

/** One line of a file with variables or labels. */
export interface FileEntry {
  readonly key: string;
  /** `undefined` if the line is only a key. */
  readonly value: string | undefined;
}

/**
 * Lines `KEY=value`, taken literally: no quotes, no escapes; blank lines and lines with `#` are skipped (docker/cli
 * pkg/kvfile/kvfile.go, Parse). Values never appear in an error.
 */
export function readKeyValueFile(path: string, readFile: (path: string) => string | undefined): FileEntry[] {
  const lines = readNamedFile(path, readFile)
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const text = line.replace(/^\s+/, "");
    if (text === "" || text.startsWith("#")) return [];
    const at = text.indexOf("=");
    const key = at === -1 ? text : text.slice(0, at);
    if (key === "") return refuse(`line ${index + 1} of ${quoted(path)} has no name before its =`);
    if (/[ \t]/.test(key)) return refuse(`line ${index + 1} of ${quoted(path)} has white space in its name`);
    return [{ key, value: at === -1 ? undefined : text.slice(at + 1) }];
  });
}
