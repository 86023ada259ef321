import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { isInstalled } from "../command.ts";
import type { EnginePrograms } from "./engine-programs.ts";

/**
 * Gives unpacked iptables its usual names, which its install script would have made: the newer variant,
 * or the old one where the kernel knows no nftables.
 */
export async function linkFirewallPrograms(
  programs: EnginePrograms,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (programs.kind === "installed") {
    return;
  }
  const sbin = join(programs.root, "usr", "sbin");
  const newer = join(sbin, "xtables-nft-multi");
  const listRules = ["iptables", "-t", "nat", "-S"];
  const program = (await isInstalled(newer, listRules, env)) ? newer : join(sbin, "xtables-legacy-multi");
  for (const family of ["iptables", "ip6tables"]) {
    for (const name of [family, `${family}-save`, `${family}-restore`]) {
      await symlink(program, join(folder, name));
    }
  }
}
