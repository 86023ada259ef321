import type { Flag } from "./flag.ts";
import { clientFlags } from "./flags/client.ts";
import { generalFlags } from "./flags/general.ts";
import { healthFlags } from "./flags/health.ts";
import { lowLevelFlags } from "./flags/low-level.ts";
import { networkFlags } from "./flags/network.ts";
import { resourceFlags } from "./flags/resources.ts";
import { securityFlags } from "./flags/security.ts";
import { storageFlags } from "./flags/storage.ts";

/** The flags of `docker create` (docker/cli 29.7, cli/command/container/opts.go and create.go), in groups. */
export const FLAG_GROUPS: readonly { readonly title: string; readonly flags: readonly Flag[] }[] = [
  { title: "Process, environment, labels", flags: generalFlags },
  { title: "Health", flags: healthFlags },
  { title: "Network", flags: networkFlags },
  { title: "Volumes and logs", flags: storageFlags },
  { title: "Resources and devices", flags: resourceFlags },
  { title: "Security", flags: securityFlags },
  { title: "Namespaces and runtime", flags: lowLevelFlags },
  { title: "The command line itself", flags: clientFlags },
];

const ALL = FLAG_GROUPS.flatMap(({ flags }) => flags);
const BY_NAME = new Map(ALL.map((flag) => [flag.name, flag]));
const BY_LETTER = new Map(ALL.flatMap((flag) => (flag.short === undefined ? [] : [[flag.short, flag]])));

export const FLAG_NAMES: readonly string[] = ALL.map(({ name }) => name);

export function flagOfName(name: string): Flag | undefined {
  return BY_NAME.get(name);
}

export function flagOfLetter(letter: string): Flag | undefined {
  return BY_LETTER.get(letter);
}
