import { resolve } from "node:path";
import type { FlagUse } from "../create-options/read-flags.ts";
import { readCsv } from "../create-options/values/csv.ts";

/** The sources of mounts that start with a dot, as absolute paths: in the body they look like any other. */
export function relativeSources(uses: readonly FlagUse[], workspace: string): string[] {
  return uses.flatMap(({ flag, value }) => {
    const source = sourceIn(flag.name, value);
    return source?.startsWith(".") ? [resolve(workspace, source)] : [];
  });
}

function sourceIn(flag: string, value: string): string | undefined {
  if (flag === "volume") return /^([^:]*):/.exec(value)?.[1];
  if (flag !== "mount") return undefined;
  return readCsv(value)
    .map((field) => /^(?:source|src)=(.*)$/is.exec(field)?.[1])
    .findLast((source) => source !== undefined);
}
