import type { Healthcheck } from "../ports/running-service.ts";
import { type ContainerPort, isSameContainerPort, tcpPort } from "../request/container-port.ts";
import type { WaitCondition } from "../request/request.ts";
import { connection, planWait } from "./plan-wait.ts";
import type { KnownService, Mistake } from "./presets/preset.ts";
import { tcpProbe } from "./probes/tcp-probe.ts";
import type { Check, NetworkCheck, ReadinessPlan } from "./readiness-plan.ts";
import { isSameCheck } from "./same-check/is-same-check.ts";

/** What is known of one service before the wait for its container starts. */
export interface ReadinessFacts {
  /** The user's own conditions. */
  readonly wait: readonly WaitCondition[] | undefined;
  /** The effective healthcheck: the service's own, or its image's. */
  readonly healthcheck: Healthcheck | undefined;
  readonly preset: KnownService | undefined;
  /** Those with tcp, in the user's order. */
  readonly declaredPorts: readonly ContainerPort[];
  /** The tcp ports that the image exposes, lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  readonly timeoutMs: number;
}

/** moby daemon/health.go, defaultProbeTimeout. */
const DEFAULT_HEALTH_TIMEOUT_MS = 30_000;

/** A network probe costs a millisecond, a command tens of them; whether a container has ended comes before its log. */
const ORDER = ["impossible", "exit", "network", "log", "command", "running"] as const;

/**
 * Docker runs no command before its first interval, and commands rely on it: if `rabbitmq-diagnostics` runs before
 * the server has created its cookie, it creates one that the server cannot read.
 */
const BEFORE_FIRST_COMMAND_MS = 1_000;

/**
 * The first of these that exists decides: the user's conditions, the healthcheck, the preset, a connection, that it
 * keeps running. In any case the port that is handed out must answer, and a command runs in the container only after
 * it has, because a command may ask a different server from the one that clients reach (`mysqladmin ping` and
 * `pg_isready` ask the temporary server that initialises the database).
 */
export function planReadiness(facts: ReadinessFacts): ReadinessPlan {
  const { wait, timeoutMs } = facts;
  const same = wait === undefined ? sameCommand(facts) : undefined;
  const command = same === undefined ? healthCommand(facts.healthcheck) : undefined;
  const asked =
    wait === undefined
      ? [...presetChecks(facts), command].filter((check) => check !== undefined)
      : planWait(wait, {
          healthy: () => healthChecks(facts),
          connections: () => [mainLook(facts) ?? NO_PORT],
          mainPorts: mainPorts(facts),
        });
  const all = [...networkFirst(facts, asked), ...asked];
  if (all.length === 0 && wait === undefined) all.push({ kind: "running" });
  const checks = all.sort((left, right) => rank(left) - rank(right)).map(inItsTime);
  return { checks, notRun: same, finalMistakes: finalMistakes(facts.preset, checks), timeoutMs };
}

/** A service that is not reached over the network may do its work all the same. */
function finalMistakes(preset: KnownService | undefined, checks: readonly Check[]): readonly Mistake[] {
  if (!checks.some(({ kind }) => kind === "network")) return [];
  return (preset?.mistakes ?? []).filter(({ isFinal }) => isFinal);
}

function rank({ kind }: Check): number {
  return ORDER.indexOf(kind);
}

function inItsTime(check: Check, _at: number, checks: readonly Check[]): Check {
  const isPortKnown = checks.some(({ kind }) => kind === "network");
  if (check.kind !== "command" || isPortKnown) return check;
  return { ...check, notBeforeMs: BEFORE_FIRST_COMMAND_MS };
}

/**
 * What must answer in addition to the user's conditions. A service that ends, or that is not waited for, is not
 * reached at all.
 */
function networkFirst(facts: ReadinessFacts, asked: readonly Check[]): readonly Check[] {
  const { wait = [] } = facts;
  const isWaived = wait.some(
    (one) => one.kind === "none" || one.kind === "exit" || (one.kind === "tcp" && one.port !== undefined),
  );
  const look = mainLook(facts);
  return isWaived || look === undefined || asked.some((check) => covers(check, look)) ? [] : [look];
}

/** If its port is not known for certain, the user's own conditions decide. */
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

/** The service's main port, or the ports of which one is the main port. */
function mainPorts(facts: ReadinessFacts): readonly ContainerPort[] {
  const { declaredPorts, preset, exposedPorts } = facts;
  const known =
    preset === undefined || otherPorts(preset, facts).length > 0 ? undefined : preset.containerPort;
  const main = declaredPorts[0] ?? known;
  return main === undefined ? exposedPorts : [main];
}

/**
 * The ports to which a known service may have been moved: those that the user declares or, if its image was built
 * for another port, those that the image exposes.
 */
function otherPorts(
  { containerPort, isPortSet }: KnownService,
  { declaredPorts, exposedPorts }: ReadinessFacts,
): readonly ContainerPort[] {
  const candidates = declaredPorts.length > 0 ? declaredPorts : isPortSet ? [] : exposedPorts;
  return candidates.some((port) => isSameContainerPort(port, containerPort)) ? [] : candidates;
}

const NO_PORT: Check = {
  kind: "impossible",
  reason: "it declares no tcp port, and its image exposes none",
  hint: "Declare the port in `ports`, or write wait: {tcp: <port>}.",
};

function healthChecks(facts: ReadinessFacts): readonly Check[] {
  const command = healthCommand(facts.healthcheck);
  if (command !== undefined) return [...presetChecks(facts), command];
  return [
    {
      kind: "impossible",
      reason: "neither its options nor its image define a healthcheck",
      hint: "Give it a --health-cmd in `options`, or `wait` for something else: tcp, http, log, exec.",
    },
  ];
}

/**
 * The healthcheck in words, if it asks what the service has by then answered over its port: it costs the start of a
 * process, and could only be wrong. What the user asks for by `wait` is always run.
 */
function sameCommand(facts: ReadinessFacts): string | undefined {
  const { preset, healthcheck, declaredPorts } = facts;
  if (preset === undefined || healthcheck === undefined || preset.looks.length === 0) return undefined;
  const asked = preset.looks.flatMap((look) => (look.kind === "port" ? (look.port ?? []) : []));
  const ports = [preset.containerPort.number, ...asked];
  const isMoved = declaredPorts.length > 0 && otherPorts(preset, facts).length > 0;
  if (isMoved || !isSameCheck(healthcheck.test, { checks: preset.sameChecks, ports })) return undefined;
  return "its healthcheck";
}

/**
 * As moby runs it (daemon/health.go, getProbe and getShell): an unknown kind or no command means that there is no
 * healthcheck.
 */
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

/** A service that was moved to another port: only the right port answers in the right protocol. */
function presetChecks(facts: ReadinessFacts): readonly Check[] {
  const { preset } = facts;
  if (preset === undefined) return [];
  const { containerPort } = preset;
  return preset.looks.map((look): Check => {
    if (look.kind === "log") return { kind: "log", pattern: look.pattern, times: 1, isWhole: false };
    const asked =
      look.port === undefined ? [containerPort, ...otherPorts(preset, facts)] : [tcpPort(look.port)];
    return { kind: "network", containerPorts: asked, needs: "first", probe: look.probe() };
  });
}
