import type { Place } from "../ports/place.ts";
import type { RunningService } from "../ports/running-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { formatSeconds } from "../report/format-seconds.ts";
import type { ReachablePort, ReachableService } from "../report/reachable-service.ts";
import { serviceUrl } from "../report/service-url.ts";
import { isOneShot } from "../request/one-shots.ts";
import { limited } from "../waiting/limited.ts";
import { checkAdvertisedAddress } from "./advertised-address.ts";
import { assumedPorts } from "./assumed-address.ts";
import { awaitReadiness } from "./await-readiness.ts";
import { jobFields } from "./job-fields.ts";
import { notReady } from "./not-ready.ts";
import { reachablePorts } from "./reachable-ports.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";
import { describeTimeout, timeoutOf } from "./timeout-of.ts";

const LISTENING_LIMIT_MS = 2_000;

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
    return { reached: describe(started, { ports, readyAfterMs }, tools.place), isReady: false };
  }
}

async function whenReady(started: StartedService, tools: ServiceTools): Promise<ReachableService> {
  const { service, running, looks, preset, startedAtMs } = started;
  const readiness = await awaitReadiness(started, tools);
  if (readiness.kind !== "ready") {
    const listening = readiness.kind === "timed-out" ? await listeningSoon(running, tools) : undefined;
    const timeout = describeTimeout(timeoutOf(started, tools.timeoutMs));
    throw notReady(service, running.id, readiness, {
      looks,
      listening,
      waited: { forMs: tools.clock.nowMs() - startedAtMs, timeout },
      isKnown: preset !== undefined,
    });
  }
  const readyAfterMs = tools.clock.nowMs() - startedAtMs;
  tools.log.info(`${service.name}: ready after ${formatSeconds(readyAfterMs)} (${readiness.checks})`);
  await checkAdvertisedAddress(started, tools);
  return describe(started, { ports: await handedOutPorts(started, tools), readyAfterMs }, tools.place);
}

/** The listening ports help to explain a failure, but must not delay its report. */
async function listeningSoon(
  running: RunningService,
  { clock }: ServiceTools,
): Promise<readonly number[] | undefined> {
  const look = await limited(clock, LISTENING_LIMIT_MS, (late) => running.listeningPorts(late));
  return look.kind === "done" ? look.value : undefined;
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
  { service, running, preset }: StartedService,
  found: Pick<ReachableService, "ports" | "readyAfterMs">,
  place: Place,
): ReachableService {
  const reached = {
    name: service.name,
    image: service.image,
    id: running.id,
    network: place.network,
    ip: running.ip,
    startedAt: running.startedAt,
    hasDoneItsWork: isOneShot(service),
    ...found,
  };
  const url = serviceUrl({ template: service.url, presetUrl: preset?.url }, reached, jobFields(place));
  return { ...reached, url };
}
