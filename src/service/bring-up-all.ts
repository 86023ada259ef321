import type { Log } from "../ports/log.ts";
import { paceOfStep } from "../readiness/pace-of-step.ts";
import { alignedLog } from "../report/aligned-log.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import type { ServiceRequest } from "../request/request.ts";
import { declaredPortsOf } from "../request/templates/fill-template.ts";
import { bringUp } from "./bring-up.ts";
import { explainCancel } from "./cancelled-start.ts";
import { explainFailure } from "./explain-failure.ts";
import { lostDependency } from "./lost-dependency.ts";
import { preparationsOf } from "./preparations.ts";
import { progressOf } from "./progress.ts";
import type { LastLines } from "./read-last-lines.ts";
import type { ServiceTools } from "./service-tools.ts";

/**
 * Starts all services in parallel, each as soon as its dependencies allow. The first failure ends the waiting of the
 * others and is explained.
 */
export async function bringUpAll(
  services: readonly ServiceRequest[],
  tools: Omit<ServiceTools, "prepare" | "pace" | "progress" | "declaredPorts" | "onReady"> & {
    readonly report: LastLines;
  },
): Promise<ReachableService[]> {
  const failed = new AbortController();
  const over = new AbortController();
  const signal = AbortSignal.any([tools.signal, failed.signal]);
  const progress = progressOf(services, (service, standing) =>
    tools.log.underway?.(service, standing === undefined ? undefined : { text: standing }),
  );
  const log = alignedLog(
    tools.log,
    services.map(({ name }) => name),
  );
  const watching = {
    clock: tools.clock,
    signal: AbortSignal.any([signal, over.signal]),
    unready: () => progress.unready,
  };
  const preparations = preparationsOf(tools.place, {
    clock: tools.clock,
    failed: failed.signal,
    over: AbortSignal.any([tools.signal, over.signal]),
  });
  const serviceTools: ServiceTools = {
    ...tools,
    log,
    prepare: preparations.prepare,
    pace: paceOfStep(tools.clock),
    progress,
    declaredPorts: declaredPortsOf(services),
    signal,
    onReady: ({ service, running }) => {
      lostDependency(service, running, services, watching).then(
        (failure) => failure && failed.abort(failure),
        // The step is over, or the backend fails, which the waits notice.
        () => {},
      );
    },
  };
  for (const service of services) tellOrder(service, log);
  const running = services.map((service) =>
    bringUp(service, serviceTools).catch((error: unknown) => {
      failed.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(running);
  over.abort();
  for (const { service } of progress.unready) tools.log.underway?.(service, undefined);
  if (!signal.aborted) return Promise.all(running);
  const explaining = { report: tools.report, unready: progress.unready };
  const isCancel = tools.signal.aborted && signal.reason === tools.signal.reason;
  if (isCancel) throw await explainCancel(signal.reason, services, explaining);
  throw await explainFailure(preparations.completed(signal.reason), services, explaining);
}

/** Logs dependencies that were inferred rather than written, so that the user knows why a service waits. */
function tellOrder({ name, dependsOn }: ServiceRequest, log: Pick<Log, "info">): void {
  for (const { service, namedIn } of dependsOn) {
    if (namedIn === undefined) continue;
    log.info(
      `${name}: starts once ${service} has started, because its ${namedIn} names it (\`depends-on: []\` switches this off)`,
    );
  }
}
