import type { Draft } from "./draft.ts";
import { isUserDefined } from "./network-mode.ts";
import type { FlagUse, WordProblem } from "./read-flags.ts";

/**
 * Flags that the CLI does not accept together (docker/cli cli/command/container/opts.go, parse and parseNetworkOpts).
 */
export function findConflicts(draft: Draft, uses: readonly FlagUse[]): WordProblem[] {
  const problems: WordProblem[] = [];
  const conflict = (isConflict: boolean, name: string, message: string): void => {
    const wordIndex = uses.findLast(({ flag }) => (flag.aliasOf ?? flag.name) === name)?.wordIndex ?? 0;
    if (isConflict) problems.push({ wordIndex, message });
  };
  const { host, health, hasNoHealthcheck } = draft;
  const restart = host.RestartPolicy?.Name ?? "";
  conflict(
    host.AutoRemove === true && !/^(?:no)?$/.test(restart),
    "rm",
    "--restart and --rm cannot be combined",
  );
  const healthFlag = uses.find(({ flag }) => flag.name.startsWith("health-"))?.flag.name;
  conflict(
    hasNoHealthcheck && isHealthcheck(health),
    "no-healthcheck",
    `--no-healthcheck and --${healthFlag} cannot be combined`,
  );
  const hasLogOptions = Object.keys(host.LogConfig?.Config ?? {}).length > 0;
  conflict(
    host.LogConfig?.Type === "none" && hasLogOptions,
    "log-opt",
    "the log driver none accepts no --log-opt",
  );
  findNetworkConflicts(draft, conflict);
  return problems;
}

type Conflict = (isConflict: boolean, flagName: string, message: string) => void;

function isHealthcheck({
  Test = [],
  Interval,
  Timeout,
  StartPeriod,
  StartInterval,
  Retries,
}: Draft["health"]): boolean {
  return Test.length > 0 || [Interval, Timeout, StartPeriod, StartInterval, Retries].some(Boolean);
}

function findNetworkConflicts({ networks, endpoint }: Draft, conflict: Conflict): void {
  const targets = networks.map(({ target }) => target);
  const [first = undefined] = networks;
  conflict(new Set(targets).size < targets.length, "network", "the same network is given twice");
  conflict(
    targets.some(isUserDefined) && !targets.every(isUserDefined),
    "network",
    "a user-defined network and a mode such as host cannot be combined",
  );
  const aliases = [...endpoint.aliases, ...(first?.aliases ?? [])];
  conflict(
    aliases.length > 0 && !isUserDefined(first?.target ?? "default"),
    "network-alias",
    "aliases exist only on a user-defined network",
  );
  const both = (flagName: string, a: unknown, b: unknown): void => {
    conflict(isGiven(a) && isGiven(b), flagName, `--${flagName} is given twice, once within --network`);
  };
  both("network-alias", endpoint.aliases, first?.aliases);
  both("ip", endpoint.ipv4, first?.ipv4);
  both("ip6", endpoint.ipv6, first?.ipv6);
  both("link-local-ip", endpoint.linkLocalIps, first?.linkLocalIps);
  both("mac-address", endpoint.MacAddress, first?.macAddress);
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
