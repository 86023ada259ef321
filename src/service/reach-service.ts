import type { Place } from "../ports/place.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { formatSeconds } from "../report/format-seconds.ts";
import type { ReachablePort, ReachableService } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import { hasFinishedByItself, isOneShot } from "../request/one-shots.ts";
import { checkAdvertisedAddress } from "./advertised-address.ts";
import { assumedPorts } from "./assumed-address.ts";
import { awaitReadiness } from "./await-readiness.ts";
import { jobFields } from "./job-fields.ts";
import { listenersSoon } from "./listeners-soon.ts";
import { notReady } from "./not-ready.ts";
import { reachablePorts } from "./reachable-ports.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";
import { timeoutOf } from "./timeout-of.ts";

/**
 * Waits until a started service is ready and its routes are proven. If that fails and `if-not-ready` allows it,
 * returns its best routes unproven; otherwise throws `ServiceFailure`.
 */
export async function reachService(
  started: StartedService,
  tools: ServiceTools,
): Promise<{ readonly reached: ReachableService; readonly isReady: boolean }> {
  const { service, running, startedAtMs } = started;
  try {
    return { reached: await whenReady(started, tools), isReady: true };
  } catch (error) {
    if (!(error instanceof ServiceFailure) || service.ifNotReady === "fail") throw error;
    const sentence = `${error.message}; continuing because of \`if-not-ready: ${service.ifNotReady}\``;
    if (service.ifNotReady === "warn") tools.log.warning(sentence);
    else tools.log.info(sentence);
    const ports = assumedPorts(started, running.routes.routesTo);
    const readyAfterMs = tools.clock.nowMs() - startedAtMs;
    const decidedBy = `if-not-ready: ${service.ifNotReady}`;
    const found = { ports, readyAfterMs, decidedBy, hasDoneItsWork: isOneShot(service) };
    return { reached: describe(started, found, tools.place), isReady: false };
  }
}

async function whenReady(started: StartedService, tools: ServiceTools): Promise<ReachableService> {
  const { service, running, looks, preset, startedAtMs } = started;
  const readiness = await awaitReadiness(started, tools);
  if (readiness.kind === "ended" && hasFinishedByItself(service, readiness)) {
    tools.log.info(`${service.name}: has finished after ${formatSeconds(readiness.afterMs)} (exit code 0)`);
    const found = { ports: [], readyAfterMs: readiness.afterMs, decidedBy: "it exited with code 0" };
    return describe(started, { ...found, hasDoneItsWork: true }, tools.place);
  }
  if (readiness.kind !== "ready") {
    const listeners = readiness.kind === "timed-out" ? await listenersSoon(running, tools.clock) : undefined;
    throw notReady(service, running.id, readiness, {
      looks,
      listeners,
      waitedMs: tools.clock.nowMs() - startedAtMs,
      timeout: timeoutOf(started, tools.timeoutMs),
      preset,
    });
  }
  const readyAfterMs = tools.clock.nowMs() - startedAtMs;
  // First, because the line that follows stands beside what the service waits for.
  tools.progress.note(service.name, "its addresses are not proven yet");
  tools.log.info(`${service.name}: ready after ${formatSeconds(readyAfterMs)} (${readiness.checks})`);
  await checkAdvertisedAddress(started, tools);
  const found = { ports: await handedOutPorts(started, tools), readyAfterMs, decidedBy: readiness.checks };
  return describe(started, { ...found, hasDoneItsWork: isOneShot(service) }, tools.place);
}

/** A service that has exited cannot be reached, and one with `wait: none` was not waited for. */
async function handedOutPorts(
  started: StartedService,
  tools: ServiceTools,
): Promise<readonly ReachablePort[]> {
  const { service } = started;
  if (isOneShot(service)) return [];
  if (service.wait?.some(({ kind }) => kind === "none")) {
    tools.log.warning(`${service.name} was not waited for (\`wait: none\`), so its addresses are unproven`);
    return assumedPorts(started, started.running.routes.routesTo);
  }
  return reachablePorts(started, tools);
}

function describe(
  { service, running, image, preset }: StartedService,
  found: Pick<ReachableService, "ports" | "readyAfterMs" | "decidedBy" | "hasDoneItsWork">,
  place: Place,
): ReachableService {
  const reached = {
    name: service.name,
    image: service.image,
    digest: image.digest,
    id: running.id,
    network: place.network,
    ip: running.ip,
    startedAt: running.startedAt,
    mayFinish: service.mayFinish,
    ...found,
  };
  const url = serviceUrl({ template: service.url, presetUrl: preset?.url }, reached, jobFields(place));
  return { ...reached, url };
}
