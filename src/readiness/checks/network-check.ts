import type { Clock } from "../../ports/clock.ts";
import type { Probe, ProbeAnswer } from "../../ports/probe.ts";
import type { ContainerPort } from "../../request/container-port.ts";
import type { Pace } from "../pace-of-step.ts";
import type { NetworkCheck } from "../readiness-plan.ts";
import type { Attempt, CheckAnswer } from "./attempt.ts";

/** Asks one container port over the routes that the job may have to it; never throws. */
export type LookAtPort = (
  containerPort: ContainerPort,
  probe: Probe,
  signal: AbortSignal,
) => Promise<ProbeAnswer>;

interface NetworkTools {
  readonly look: LookAtPort;
  readonly clock: Pick<Clock, "nowMs">;
  readonly pace: Pick<Pace, "beforeLookMs">;
}

interface PortAnswer {
  readonly port: ContainerPort;
  readonly answer: ProbeAnswer;
}

/**
 * How long after the last port started to listen another may follow; the slower a machine starts a service, the
 * farther apart its ports are. No time is long enough for all (RabbitMQ's 5672 came three to eight seconds after its
 * cluster port), so a notice asks for `ports`.
 */
const MOMENT = { shortestMs: 5_000, longestMs: 15_000, perWaited: 2 };

/** Asks the check's ports at the same time. */
export function networkCheck(
  { containerPorts, needs, probe }: NetworkCheck,
  { look, clock, pace }: NetworkTools,
): Attempt {
  // One that has answered is not asked again: MySQL counts each connection without a login as an error of this client,
  // and blocks its host after a hundred (max_connect_errors).
  const passed = new Map<ContainerPort, ProbeAnswer>();
  const beganMs = clock.nowMs();
  let settledAtMs = beganMs;

  return {
    unanswered: `no answer yet on port ${containerPorts.map(({ number }) => number).join(", ")}`,
    topic: "Nothing listens on the port",
    pauseMs: (waitedMs) => pace.beforeLookMs(waitedMs),
    try: async (signal) => {
      const answers = await Promise.all(
        containerPorts.map(async (port) => ({
          port,
          answer: passed.get(port) ?? (await look(port, probe, signal)),
        })),
      );
      for (const { port, answer } of answers) {
        if (answer.kind !== "ready" || passed.has(port)) continue;
        passed.set(port, answer);
        if (needs === "settled") settledAtMs = clock.nowMs() + momentMs(clock.nowMs() - beganMs);
      }
      return judge(answers, needs, clock.nowMs() >= settledAtMs ? "settled" : "unsettled");
    },
  };
}

function momentMs(waitedMs: number): number {
  return Math.min(MOMENT.longestMs, Math.max(MOMENT.shortestMs, MOMENT.perWaited * waitedMs));
}

/** The same ports once more, after others have passed, without waiting for a port that has only started to listen. */
export function confirmation(check: NetworkCheck): NetworkCheck {
  return check.needs === "settled" ? { ...check, needs: "first" } : check;
}

function judge(
  answers: readonly PortAnswer[],
  needs: NetworkCheck["needs"],
  others: "settled" | "unsettled",
): CheckAnswer {
  const ready = answers.filter(({ answer }) => answer.kind === "ready");
  const late = answers.filter(({ answer }) => answer.kind === "not-ready");
  for (const { answer } of answers) {
    if (answer.kind === "not-ready" && answer.remedy !== undefined)
      return { kind: "impossible", reason: answer.detail, hint: answer.remedy };
  }
  const isOneEnough = needs !== "all" && others === "settled";
  if (late.length === 0 || (isOneEnough && ready.length > 0)) {
    const told = needs === "first" ? ready.slice(0, 1) : ready;
    return { kind: "passed", detail: told.map(sentenceOf).join("; ") };
  }
  const silentPorts = late.map(({ port }) => port);
  const [topic] = late.flatMap(({ answer }) => (answer.kind === "not-ready" ? (answer.topic ?? []) : []));
  return { kind: "not-yet", detail: late.map(sentenceOf).join("; "), topic, silentPorts };
}

function sentenceOf({ port, answer }: PortAnswer): string {
  return `port ${port.number}: ${answer.detail}`;
}
