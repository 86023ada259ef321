import { isOneShot } from "../request/one-shots.ts";
import type { WaitCondition } from "../request/request.ts";
import { httpProbe } from "./probes/http-probe.ts";
import type { Check } from "./readiness-plan.ts";

/** How the conditions that name nothing themselves are understood for one service. */
export interface WaitMeaning {
  healthy(): readonly Check[];
  /** `undefined` means its declared ports. */
  connections(port: number | undefined): Check;
  readonly mainPort: number | undefined;
}

/** As long as Docker gives a health command. */
const COMMAND_TIMEOUT_MS = 30_000;

/** What the network says costs a millisecond, a command tens of them; whether a container has ended comes before its log. */
const CHEAPEST_FIRST = ["impossible", "exit", "network", "log", "command", "running"] as const;

/** The checks that the user's conditions ask for; all must pass. */
export function planWait(conditions: readonly WaitCondition[], meaning: WaitMeaning): Check[] {
  const isWhole = isOneShot({ wait: conditions });
  const rank = ({ kind }: Check) => CHEAPEST_FIRST.indexOf(kind);
  return conditions
    .flatMap((condition) => checksOf(condition, isWhole, meaning))
    .sort((left, right) => rank(left) - rank(right));
}

function checksOf(condition: WaitCondition, isWhole: boolean, meaning: WaitMeaning): readonly Check[] {
  switch (condition.kind) {
    case "none":
      return [];
    case "healthy":
      return meaning.healthy();
    case "tcp":
      return [meaning.connections(condition.port)];
    case "http":
      return [httpCheck(condition, meaning.mainPort)];
    case "log":
      return [{ kind: "log", pattern: condition.pattern, times: condition.times, isWhole }];
    case "exec":
      return [
        {
          kind: "command",
          argv: condition.argv,
          timeoutMs: COMMAND_TIMEOUT_MS,
          source: "the command of its `wait`",
          isHealthcheck: false,
        },
      ];
    case "exit":
      return [{ kind: "exit", exitCode: condition.exitCode }];
  }
}

function httpCheck(condition: Extract<WaitCondition, { kind: "http" }>, mainPort: number | undefined): Check {
  const port = condition.port ?? mainPort;
  if (port === undefined) {
    return {
      kind: "impossible",
      reason: "it declares no port that could be asked over HTTP, and its image exposes none",
      hint: "Write the `port` beside `http`, or declare it in `ports`.",
    };
  }
  return { kind: "network", containerPorts: [port], needs: "all", probe: httpProbe(condition) };
}
