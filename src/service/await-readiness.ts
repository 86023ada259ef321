import { planReadiness } from "../readiness/plan-readiness.ts";
import type { WaitTools } from "../readiness/wait-one-life.ts";
import { type Readiness, waitUntilReady } from "../readiness/wait-until-ready.ts";
import { isTcp } from "../request/container-port.ts";
import { explainSilence } from "./explain-silence.ts";
import { listenersSoon } from "./listeners-soon.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";
import { timeoutOf } from "./timeout-of.ts";
import { watchRoutes } from "./watch-routes.ts";

type AwaitTools = Pick<ServiceTools, "clock" | "log" | "pace" | "progress" | "timeoutMs" | "signal">;

/**
 * Waits until the service is ready or waiting longer is useless. A watch over its routes ends the wait if none of
 * them can work.
 */
export async function awaitReadiness(
  started: StartedService,
  { clock, log, pace, progress, timeoutMs, signal }: AwaitTools,
): Promise<Readiness> {
  const { service, running, image, preset, looks } = started;
  const plan = planReadiness({
    wait: service.wait,
    healthcheck: running.healthcheck,
    preset,
    declaredPorts: service.ports.map(({ containerPort }) => containerPort).filter(isTcp),
    exposedPorts: image.exposedPorts.filter(isTcp),
    timeoutMs: timeoutOf(started, timeoutMs).ms,
  });
  const dead = new AbortController();
  const over = new AbortController();
  const ports = plan.checks.flatMap((check) => (check.kind === "network" ? check.containerPorts : []));
  watchRoutes(
    { service: service.name, running, looks, ports },
    { clock, signal: AbortSignal.any([signal, over.signal]) },
  ).then(
    (failure) => failure && dead.abort(failure),
    // The watch ends with the wait or with the container; the wait itself reports both.
    () => {},
  );
  try {
    const tools: WaitTools = {
      clock,
      pace,
      signal: AbortSignal.any([signal, dead.signal]),
      ended: (times) => running.ended(times),
      ranOutOfMemory: running.ranOutOfMemory,
      company: () => progress.companyOf(service.name),
      endIsToldWithinMs: running.endIsToldWithinMs,
      state: () => running.state(),
      exec: (argv, options) => running.exec(argv, options),
      followLog: (signal) => running.followLog(signal),
      look: looks.look,
      onAnswer: (answer) => progress.note(service.name, answer, running.id),
      explainSilence: async (ports) => explainSilence(ports, await listenersSoon(running, clock)),
      onProgress: (sentence) => log.info(`${service.name}: ${sentence}`),
    };
    const readiness = await pace.during(() => waitUntilReady(plan, tools));
    if (readiness.kind !== "ready" || plan.notRun === undefined) return readiness;
    return { ...readiness, checks: `${readiness.checks}; ${plan.notRun} asks the same, so it is not run` };
  } finally {
    over.abort();
  }
}
