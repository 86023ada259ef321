import { OWN_PREFIX } from "../../own-prefix.ts";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { type FileEntry, readKeyValueFile } from "./key-value-file.ts";

/** Lines `key=value`; refuses our own labels, as `--label` does. */
export function readLabelFile(path: string, readFile: (path: string) => string | undefined): FileEntry[] {
  const entries = readKeyValueFile(path, readFile);
  const own = entries.find(({ key }) => key.startsWith(OWN_PREFIX));
  if (own === undefined) return entries;
  return refuse(
    `${quoted(path)} sets ${quoted(own.key)}: labels that start with ${OWN_PREFIX} are reserved for this action`,
  );
}
