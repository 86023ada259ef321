import type { ContainerPort } from "../request/container-port.ts";
import { isOneShot } from "../request/one-shots.ts";
import type { WaitCondition } from "../request/request.ts";
import { httpProbe } from "./probes/http-probe.ts";
import { tcpProbe } from "./probes/tcp-probe.ts";
import type { Check, NetworkCheck } from "./readiness-plan.ts";

/** What conditions without details of their own mean for one service. */
interface WaitMeaning {
  healthy(): readonly Check[];
  /** The meaning of `tcp` without a port. */
  connections(): readonly Check[];
  /** The ports of which one is its main port, the most probable first; empty if none is known. */
  readonly mainPorts: readonly ContainerPort[];
}

/** Docker's default for a health command. */
const COMMAND_TIMEOUT_MS = 30_000;

/** The checks that the user's conditions ask for; all must pass. */
export function planWait(conditions: readonly WaitCondition[], meaning: WaitMeaning): Check[] {
  const isWhole = isOneShot({ wait: conditions });
  return conditions.flatMap((condition) => checksOf(condition, isWhole, meaning));
}

function checksOf(condition: WaitCondition, isWhole: boolean, meaning: WaitMeaning): readonly Check[] {
  switch (condition.kind) {
    case "none":
      return [];
    case "healthy":
      return meaning.healthy();
    case "tcp": {
      const { port } = condition;
      return port === undefined ? meaning.connections() : [connection(port)];
    }
    case "http":
      return [httpCheck(condition, meaning.mainPorts)];
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
          notBeforeMs: 0,
        },
      ];
    case "exit":
      return [{ kind: "exit", exitCode: condition.exitCode }];
  }
}

/** This port accepts a connection. */
export function connection(port: ContainerPort): NetworkCheck {
  return { kind: "network", containerPorts: [port], needs: "all", probe: tcpProbe };
}

function httpCheck(
  condition: Extract<WaitCondition, { kind: "http" }>,
  mainPorts: readonly ContainerPort[],
): Check {
  const containerPorts = condition.port === undefined ? mainPorts : [condition.port];
  if (containerPorts.length === 0) {
    return {
      kind: "impossible",
      reason: "it declares no port for HTTP, and its image exposes none",
      hint: "Write `port` next to `http`, or declare it in `ports`.",
    };
  }
  return { kind: "network", containerPorts, needs: "first", probe: httpProbe(condition) };
}
