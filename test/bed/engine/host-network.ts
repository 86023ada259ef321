import { readdir, readFile, writeFile } from "node:fs/promises";
import { runCommand } from "../command.ts";

const forwardingSwitch = "/proc/sys/net/ipv4/ip_forward";
const firewalls = ["iptables", "ip6tables"] as const;
/** What the rules, chains and interfaces of a Docker engine have in their names. */
const dockerMark = /docker|\bbr-[0-9a-f]{12}\b/i;

/** What a Docker engine changes in the network of its machine, and does not change back. */
export interface HostNetwork {
  readonly interfaces: readonly string[];
  readonly forwarding: string;
  readonly firewalls: Readonly<Record<string, readonly FirewallTable[]>>;
}

interface FirewallTable {
  readonly name: string;
  /** By chain; `-` for chains that are not built in. */
  readonly policies: Readonly<Record<string, string>>;
  readonly rules: readonly string[];
}

/** Notes the state before the engine starts. */
export async function noteHostNetwork(env: NodeJS.ProcessEnv): Promise<HostNetwork> {
  const tables: Record<string, FirewallTable[]> = {};
  for (const firewall of firewalls) {
    const saved = await runCommand(`${firewall}-save`, [], { env }).catch(() => "");
    tables[firewall] = parseTables(saved);
  }
  const interfaces = await readdir("/sys/class/net");
  return { interfaces, forwarding: await readFile(forwardingSwitch, "utf8"), firewalls: tables };
}

/** Takes back what the engine added since `before`; what others changed meanwhile stays. */
export async function restoreHostNetwork(before: HostNetwork, env: NodeJS.ProcessEnv): Promise<void> {
  const after = await noteHostNetwork(env);
  const added = after.interfaces.filter((name) => !before.interfaces.includes(name));
  for (const name of added.filter((one) => dockerMark.test(one))) {
    await runCommand("ip", ["link", "delete", name], { env });
  }
  for (const firewall of firewalls) {
    const undo = undoRules(before.firewalls[firewall] ?? [], after.firewalls[firewall] ?? []);
    if (undo !== "") {
      const restore = `${firewall}-restore --noflush <<'RULES'\n${undo}\nRULES`;
      await runCommand("sh", ["-c", restore], { env });
    }
  }
  if (after.forwarding !== before.forwarding) {
    await writeFile(forwardingSwitch, before.forwarding);
  }
}

/** Input for iptables-restore that removes the rules and chains of an engine, and its policy. */
export function undoRules(before: readonly FirewallTable[], after: readonly FirewallTable[]): string {
  const lines: string[] = [];
  for (const table of after) {
    const old = before.find(({ name }) => name === table.name);
    const isOurs = (chain: string) => dockerMark.test(chain) && old?.policies[chain] === undefined;
    const chains = Object.keys(table.policies).filter(isOurs);
    const oldPolicy = old?.policies.FORWARD ?? "ACCEPT";
    // The engine sets this one policy, to DROP.
    const isPolicyChanged = table.name === "filter" && table.policies.FORWARD !== oldPolicy;
    const policies = isPolicyChanged ? [`:FORWARD ${oldPolicy} [0:0]`] : [];
    const rules = table.rules
      .filter((rule) => dockerMark.test(rule) && !old?.rules.includes(rule))
      .filter((rule) => !chains.some((chain) => rule.startsWith(`-A ${chain} `)))
      .map((rule) => rule.replace(/^-A /, "-D "));
    const removal = [...chains.map((chain) => `-F ${chain}`), ...chains.map((chain) => `-X ${chain}`)];
    if (policies.length + rules.length + removal.length > 0) {
      lines.push(`*${table.name}`, ...policies, ...rules, ...removal, "COMMIT");
    }
  }
  return lines.join("\n");
}

function parseTables(saved: string): FirewallTable[] {
  return saved
    .split(/^\*/m)
    .slice(1)
    .map((section) => {
      const lines = section.split("\n");
      const chains = lines
        .filter((line) => line.startsWith(":"))
        .map((line) => line.slice(1).split(" ") as [string, string]);
      return {
        name: lines[0] ?? "",
        policies: Object.fromEntries(chains.map(([chain, policy]) => [chain, policy])),
        rules: lines.filter((line) => line.startsWith("-A ")),
      };
    });
}
