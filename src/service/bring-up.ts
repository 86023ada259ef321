import type { PreparedService } from "../ports/place.ts";
import type { RunningService } from "../ports/running-service.ts";
import { portLooks } from "../reachability/port-looks.ts";
import { findPreset, loadPreset } from "../readiness/presets/find-preset.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { AddressedService, ReachableService } from "../report/reachable-service.ts";
import { type ContainerPort, tcpPort } from "../request/container-port.ts";
import type { ServiceRequest } from "../request/request.ts";
import { checkAdvertisedAfterwards } from "./advertised-address.ts";
import { assumedAddress } from "./assumed-address.ts";
import type { DescribedService } from "./described-service.ts";
import { fillRequest, isToldItsAddress } from "./fill-request.ts";
import { jobFields } from "./job-fields.ts";
import { reachService } from "./reach-service.ts";
import { runAfterReady } from "./run-after-ready.ts";
import type { ServiceTools } from "./service-tools.ts";
import { describeTimeout, timeoutOf } from "./timeout-of.ts";
import { namedPorts } from "./wanted-ports.ts";
import { warnOfOtherAddress } from "./warn-of-other-address.ts";

/** Takes one service from its request to proven addresses; throws `ServiceFailure` with the reason if it cannot. */
export async function bringUp(service: ServiceRequest, tools: ServiceTools): Promise<ReachableService> {
  const { prepare, place, log, clock, progress, timelines, signal } = tools;
  // Loaded while the daemon prepares it.
  const [prepared] = await Promise.all([prepare(service), loadPreset(service.image)]);
  const before = service.dependsOn.map((one) => `${one.service} is not ${one.until}`);
  progress.note(service.name, before.join(", ") || "it has not started");
  await progress.until(service.dependsOn, signal);
  const described = await describe(service, prepared);
  if (prepared.pull !== undefined) timelines.add(service.name, { name: "pull", ...prepared.pull });
  timelines.begin(service.name, "start", clock.nowMs());
  const { running, toldAddress } = await start(described, prepared, tools);
  const startedAtMs = clock.nowMs();
  timelines.begin(service.name, "wait", startedAtMs);
  const timeout = describeTimeout(timeoutOf(described, tools.timeoutMs));
  log.info(`${service.name}: started ${service.image}, timeout ${timeout}`);
  log.debug(`${service.name}: container ${running.id}, preset ${described.preset?.title ?? "none"}`);
  progress.note(service.name, "it has only just started", running.id);
  progress.tell("started", assumedAddress(described, running.routes.routesTo, jobFields(place), running));
  const looks = portLooks(running.routes);
  try {
    const started = { ...described, running, looks, startedAtMs };
    const { reached, isReady } = await reachService(started, tools);
    if (service.afterReady.length > 0) {
      progress.note(service.name, "its after-ready commands have not finished");
      timelines.begin(service.name, "after-ready", clock.nowMs());
    }
    if (isReady) {
      await runAfterReady(started, reached, tools);
      await checkAdvertisedAfterwards(started, tools);
    }
    if (toldAddress !== undefined) warnOfOtherAddress(toldAddress, reached, log);
    progress.tell("ready", reached);
    if (isReady) tools.onReady(started);
    timelines.begin(service.name, undefined, clock.nowMs());
    return reached;
  } finally {
    looks.close();
  }
}

async function describe(
  service: ServiceRequest,
  { image, pull }: PreparedService,
): Promise<DescribedService> {
  const { environment, entrypoint = [], command = [] } = service;
  const preset = await findPreset(service.image, {
    environment: [...image.environment, ...environment],
    command: [...entrypoint, ...command],
  });
  return { service, image, pull, preset };
}

/** The ports of a known service that the job needs a route to, its main port first. */
function portsAsked({ containerPort, looks }: KnownService): ContainerPort[] {
  const others = looks.flatMap((look) => (look.kind === "port" ? (look.port ?? []) : []));
  return [containerPort, ...others.map(tcpPort)];
}

/**
 * `toldAddress` is the address that the service was given as its own, in `env` or `command`; `undefined` if it uses
 * none.
 */
async function start(
  described: DescribedService,
  prepared: PreparedService,
  { place, progress, declaredPorts, signal }: ServiceTools,
): Promise<{ readonly running: RunningService; readonly toldAddress: AddressedService | undefined }> {
  const { service, preset } = described;
  const job = jobFields(place);
  const isTold = isToldItsAddress(service, declaredPorts);
  let toldAddress: AddressedService | undefined;
  const running = await prepared.start({
    undeclaredPorts: [...namedPorts(service.wait), ...(preset === undefined ? [] : portsAsked(preset))],
    isToldItsAddress: isTold,
    dataDirectories: preset?.dataDirectories ?? [],
    define(routesTo) {
      if (isTold) toldAddress = assumedAddress(described, routesTo, job);
      const addressed = [...progress.addressed, ...(toldAddress === undefined ? [] : [toldAddress])];
      return fillRequest(service, { declared: declaredPorts, addressed }, job);
    },
    signal,
  });
  return { running, toldAddress };
}
