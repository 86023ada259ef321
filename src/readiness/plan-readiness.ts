import type { HealthcheckFacts } from "../docker/engine.ts";
import type { WaitCondition } from "../request/request.ts";
import { planWait } from "./plan-wait.ts";
import type { KnownService } from "./presets/preset.ts";
import { tcpProbe } from "./probes/tcp-probe.ts";
import type { Check, ReadinessPlan } from "./readiness-plan.ts";

/** What is known of one service when its container is about to be waited for. */
export interface ReadinessFacts {
  /** What the user says about it. */
  readonly wait: readonly WaitCondition[] | undefined;
  /** Of the effective container: the service's own, else its image's. */
  readonly healthcheck: HealthcheckFacts | undefined;
  readonly preset: KnownService | undefined;
  /** Container ports with tcp, in the user's order. */
  readonly declaredPorts: readonly number[];
  /** What the image exposes with tcp, lowest first. */
  readonly exposedPorts: readonly number[];
  readonly timeoutMs: number;
}

/** moby daemon/health.go, defaultProbeTimeout. */
const DEFAULT_HEALTH_TIMEOUT_MS = 30_000;

/**
 * The user's own word decides, else the healthcheck, else the preset, else connections, else that it keeps running. For
 * a known image both its protocol and the healthcheck must agree, because a health command can be wrong: `pg_isready`
 * without `-h` asks Postgres's temporary server. A healthcheck of an unknown image decides alone; its ports are proven
 * afterwards.
 */
export function planReadiness(facts: ReadinessFacts): ReadinessPlan {
  const { wait, timeoutMs } = facts;
  if (wait === undefined) return { checks: unaskedChecks(facts), timeoutMs };
  return {
    checks: planWait(wait, {
      healthy: () => healthChecks(facts),
      connections: (port) => portConnections(port, facts),
      mainPort: facts.declaredPorts[0] ?? facts.preset?.containerPort ?? facts.exposedPorts[0],
    }),
    timeoutMs,
  };
}

function unaskedChecks(facts: ReadinessFacts): readonly Check[] {
  const known = [presetLook(facts), healthCommand(facts.healthcheck)].filter((check) => check !== undefined);
  return known.length > 0 ? known : [connections(facts) ?? { kind: "running" }];
}

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
function healthCommand(healthcheck: HealthcheckFacts | undefined): Check | undefined {
  const [kind, ...words] = healthcheck?.test ?? [];
  if (words.length === 0 || (kind !== "CMD" && kind !== "CMD-SHELL")) return undefined;
  return {
    kind: "command",
    argv: kind === "CMD" ? words : [...(healthcheck?.shell ?? ["/bin/sh", "-c"]), ...words],
    timeoutMs: healthcheck?.timeoutMs || DEFAULT_HEALTH_TIMEOUT_MS,
    source: "its healthcheck",
    isHealthcheck: true,
  };
}

/** A service that was moved to another port declares that one; only the right one answers in the right protocol. */
function presetLook({ preset, declaredPorts }: ReadinessFacts): Check | undefined {
  if (preset === undefined) return undefined;
  const { containerPort, probe } = preset;
  const others = declaredPorts.includes(containerPort) ? [] : declaredPorts;
  return { kind: "network", containerPorts: [containerPort, ...others], needs: "first", probe };
}

function portConnections(port: number | undefined, facts: ReadinessFacts): Check {
  if (port !== undefined) return { kind: "network", containerPorts: [port], needs: "all", probe: tcpProbe };
  return (
    connections(facts) ?? {
      kind: "impossible",
      reason: "it declares no port that could accept connections, and its image exposes none",
      hint: "Declare the port in `ports`, or write wait: {tcp: <port>}.",
    }
  );
}

/** Over all ports that the user declared, else over the first that answers of those that the image exposes. */
function connections({ declaredPorts, exposedPorts }: ReadinessFacts): Check | undefined {
  if (declaredPorts.length > 0) {
    return { kind: "network", containerPorts: declaredPorts, needs: "all", probe: tcpProbe };
  }
  if (exposedPorts.length > 0) {
    return { kind: "network", containerPorts: exposedPorts, needs: "first", probe: tcpProbe };
  }
  return undefined;
}
