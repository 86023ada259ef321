import type { Healthcheck } from "../ports/running-service.ts";
import { type ContainerPort, isSameContainerPort } from "../request/container-port.ts";
import type { WaitCondition } from "../request/request.ts";
import { connection, planWait } from "./plan-wait.ts";
import type { KnownService } from "./presets/preset.ts";
import { tcpProbe } from "./probes/tcp-probe.ts";
import type { Check, NetworkCheck, ReadinessPlan } from "./readiness-plan.ts";

/** What is known of one service when its container is about to be waited for. */
export interface ReadinessFacts {
  /** What the user says about it. */
  readonly wait: readonly WaitCondition[] | undefined;
  /** Of the effective container: the service's own, else its image's. */
  readonly healthcheck: Healthcheck | undefined;
  readonly preset: KnownService | undefined;
  /** Those with tcp, in the user's order. */
  readonly declaredPorts: readonly ContainerPort[];
  /** What the image exposes with tcp, lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  readonly timeoutMs: number;
}

/** moby daemon/health.go, defaultProbeTimeout. */
const DEFAULT_HEALTH_TIMEOUT_MS = 30_000;

/** What the network says costs a millisecond, a command tens of them; whether a container has ended comes before its log. */
const ORDER = ["impossible", "exit", "network", "log", "command", "running"] as const;

/**
 * Docker runs no command before its first interval, and commands rely on it: `rabbitmq-diagnostics` that comes before the
 * server has made its cookie makes one that the server may not read.
 */
const BEFORE_FIRST_COMMAND_MS = 1_000;

/**
 * The user's own word decides, else the healthcheck, else the preset, else a connection, else that it keeps running; but
 * the port that is handed out must answer whatever decides, and a command in the container comes only after it has: a
 * command can be right about another server than the one that clients reach (`mysqladmin ping` and `pg_isready` ask the
 * temporary server that initialises the database).
 */
export function planReadiness(facts: ReadinessFacts): ReadinessPlan {
  const { wait, timeoutMs } = facts;
  const asked =
    wait === undefined
      ? [presetLook(facts), healthCommand(facts.healthcheck)].filter((check) => check !== undefined)
      : planWait(wait, {
          healthy: () => healthChecks(facts),
          connections: () => [mainLook(facts) ?? NO_PORT],
          mainPorts: mainPorts(facts),
        });
  const all = [...networkFirst(facts, asked), ...asked];
  if (all.length === 0 && wait === undefined) all.push({ kind: "running" });
  return { checks: all.sort((left, right) => rank(left) - rank(right)).map(inItsTime), timeoutMs };
}

function rank({ kind }: Check): number {
  return ORDER.indexOf(kind);
}

function inItsTime(check: Check, _at: number, checks: readonly Check[]): Check {
  const isPortKnown = checks.some(({ kind }) => kind === "network");
  if (check.kind !== "command" || isPortKnown) return check;
  return { ...check, notBeforeMs: BEFORE_FIRST_COMMAND_MS };
}

/** What must answer beside what was asked for; nobody reaches a service that ends, or that is not waited for. */
function networkFirst(facts: ReadinessFacts, asked: readonly Check[]): readonly Check[] {
  const { wait = [] } = facts;
  const isWaived = wait.some(
    (one) => one.kind === "none" || one.kind === "exit" || (one.kind === "tcp" && one.port !== undefined),
  );
  const look = mainLook(facts);
  return isWaived || look === undefined || asked.some((check) => covers(check, look)) ? [] : [look];
}

/** One whose port is not known for certain is found by the user's own word. */
function covers(check: Check, look: NetworkCheck): boolean {
  if (check.kind !== "network") return check.kind === "impossible";
  const [main, ...others] = look.containerPorts;
  const [asked, ...more] = check.containerPorts;
  if (main === undefined || others.length > 0) return true;
  return asked !== undefined && more.length === 0 && isSameContainerPort(asked, main);
}

/** A connection to its main port. */
function mainLook(facts: ReadinessFacts): NetworkCheck | undefined {
  const ports = mainPorts(facts);
  const [main, ...others] = ports;
  if (main === undefined) return undefined;
  return others.length === 0
    ? connection(main)
    : { kind: "network", containerPorts: ports, needs: "settled", probe: tcpProbe };
}

/** The service's main port, or those of which one is. */
function mainPorts({ declaredPorts, preset, exposedPorts }: ReadinessFacts): readonly ContainerPort[] {
  const main = declaredPorts[0] ?? preset?.containerPort;
  return main === undefined ? exposedPorts : [main];
}

const NO_PORT: Check = {
  kind: "impossible",
  reason: "it declares no port that could accept connections, and its image exposes none",
  hint: "Declare the port in `ports`, or write wait: {tcp: <port>}.",
};

function healthChecks(facts: ReadinessFacts): readonly Check[] {
  const command = healthCommand(facts.healthcheck);
  if (command !== undefined) return [presetLook(facts), command].filter((check) => check !== undefined);
  return [
    {
      kind: "impossible",
      reason: "neither its options nor its image define a healthcheck",
      hint: "Give it a --health-cmd in `options`, or `wait` for something else: tcp, http, log, exec.",
    },
  ];
}

/** As moby runs it (daemon/health.go, getProbe and getShell): an unknown kind or no command means that there is none. */
function healthCommand(healthcheck: Healthcheck | undefined): Check | undefined {
  const [kind, ...words] = healthcheck?.test ?? [];
  if (words.length === 0 || (kind !== "CMD" && kind !== "CMD-SHELL")) return undefined;
  return {
    kind: "command",
    argv: kind === "CMD" ? words : [...(healthcheck?.shell ?? ["/bin/sh", "-c"]), ...words],
    timeoutMs: healthcheck?.timeoutMs || DEFAULT_HEALTH_TIMEOUT_MS,
    source: "its healthcheck",
    isHealthcheck: true,
    notBeforeMs: 0,
  };
}

/** A service that was moved to another port declares that one; only the right one answers in the right protocol. */
function presetLook({ preset, declaredPorts }: ReadinessFacts): Check | undefined {
  if (preset === undefined) return undefined;
  const { containerPort, probe } = preset;
  const others = declaredPorts.some((port) => isSameContainerPort(port, containerPort)) ? [] : declaredPorts;
  return { kind: "network", containerPorts: [containerPort, ...others], needs: "first", probe };
}
