import type { Stage, StageTools } from "../backend/docker/place/stage.ts";
import { planReadiness } from "../readiness/plan-readiness.ts";
import { type Readiness, waitUntilReady } from "../readiness/wait-until-ready.ts";
import type { StartedService } from "./started-service.ts";
import { timeoutOf } from "./timeout-of.ts";
import { watchRoutes } from "./watch-routes.ts";

/** Waits until the service is ready or going on is useless; a watch over its routes ends a wait that none can reach. */
export async function awaitReadiness(
  started: StartedService,
  stage: Stage,
  { engine, clock, ends, log, progress, signal }: StageTools,
): Promise<Readiness> {
  const { service, container, image, preset, looks, target } = started;
  const plan = planReadiness({
    wait: service.wait,
    healthcheck: container.healthcheck,
    preset,
    declaredPorts: service.ports
      .map(({ containerPort }) => containerPort)
      .filter(({ protocol }) => protocol === "tcp"),
    exposedPorts: image.exposedPorts.filter(({ protocol }) => protocol === "tcp"),
    timeoutMs: timeoutOf(started, stage),
  });
  const dead = new AbortController();
  const over = new AbortController();
  const watched = { service: service.name, containerId: container.id, vantage: stage.vantage, looks, target };
  const ports = plan.checks.flatMap((check) => (check.kind === "network" ? check.containerPorts : []));
  watchRoutes(
    { ...watched, ports },
    { containers: engine.containers, clock, signal: AbortSignal.any([signal, over.signal]) },
  ).then(
    (failure) => failure && dead.abort(failure),
    // It ends with the wait, or with the container: both are told by the wait itself.
    () => {},
  );
  try {
    return await waitUntilReady(plan, {
      clock,
      signal: AbortSignal.any([signal, dead.signal]),
      ended: ends.ended(container.id),
      inspect: () => engine.containers.inspect(container.id),
      exec: (argv, options) => engine.containers.exec(container.id, argv, options),
      followLog: (signal) => engine.containers.followLog(container.id, signal),
      look: looks.look,
      onAnswer: (answer) => progress.note(service.name, answer, container.id),
      onProgress: (sentence) => log.info(`${service.name}: ${sentence}`),
    });
  } finally {
    over.abort();
  }
}
