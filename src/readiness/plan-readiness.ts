import type { HealthcheckFacts } from "../docker/engine.ts";
import type { KnownService } from "./presets/preset.ts";
import { tcpProbe } from "./probes/tcp-probe.ts";
import type { Check, ReadinessPlan } from "./readiness-plan.ts";

/** What is known of one service when its container is about to be waited for. */
export interface ReadinessFacts {
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
 * The healthcheck decides, else the preset, else connections, else that it keeps running. For a known image both its
 * protocol and the healthcheck must agree, because a health command can be wrong: `pg_isready` without `-h` asks
 * Postgres's temporary server. A healthcheck of an unknown image decides alone; its ports are proven afterwards.
 */
export function planReadiness(facts: ReadinessFacts): ReadinessPlan {
  const command = healthCommand(facts.healthcheck);
  const protocol = facts.preset && presetLook(facts.preset, facts.declaredPorts);
  const known = [protocol, command].filter((check) => check !== undefined);
  return { checks: known.length > 0 ? known : [connections(facts)], timeoutMs: facts.timeoutMs };
}

/** As moby runs it (daemon/health.go, getProbe): an unknown kind or no command means that there is no healthcheck. */
function healthCommand(healthcheck: HealthcheckFacts | undefined): Check | undefined {
  const [kind, ...words] = healthcheck?.test ?? [];
  if (words.length === 0 || (kind !== "CMD" && kind !== "CMD-SHELL")) return undefined;
  return {
    kind: "command",
    argv: kind === "CMD" ? words : ["/bin/sh", "-c", ...words],
    timeoutMs: healthcheck?.timeoutMs || DEFAULT_HEALTH_TIMEOUT_MS,
    source: "its healthcheck",
  };
}

/** A service that was moved to another port declares that one; only the right one answers in the right protocol. */
function presetLook({ containerPort, probe }: KnownService, declaredPorts: readonly number[]): Check {
  const others = declaredPorts.includes(containerPort) ? [] : declaredPorts;
  return { kind: "network", containerPorts: [containerPort, ...others], needs: "first", probe };
}

function connections({ declaredPorts, exposedPorts }: ReadinessFacts): Check {
  if (declaredPorts.length > 0) {
    return { kind: "network", containerPorts: declaredPorts, needs: "all", probe: tcpProbe };
  }
  if (exposedPorts.length > 0) {
    return { kind: "network", containerPorts: exposedPorts, needs: "first", probe: tcpProbe };
  }
  return { kind: "running" };
}
