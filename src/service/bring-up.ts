import { findLentPaths } from "../backend/docker/container/find-lent-paths.ts";
import { refuseTooManyPorts } from "../backend/docker/container/refuse-too-many-ports.ts";
import { routeTarget } from "../backend/docker/container/route-target.ts";
import { startService } from "../backend/docker/container/start-service.ts";
import type { ContainerFacts } from "../backend/docker/engine/engine.ts";
import { jobStartedEpochMs } from "../backend/docker/image/job-start.ts";
import { obtainImage } from "../backend/docker/image/obtain-image.ts";
import { registryLogin } from "../backend/docker/image/registry-login.ts";
import type { Stage, StageTools } from "../backend/docker/place/stage.ts";
import { portLooks } from "../reachability/port-looks.ts";
import { findPreset } from "../readiness/presets/find-preset.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import type { ServiceRequest } from "../request/request.ts";
import { UserError } from "../user-error.ts";
import { assumedAddress } from "./assumed-address.ts";
import { reachService } from "./reach-service.ts";
import { runAfterReady } from "./run-after-ready.ts";
import { warnOfOtherAddress } from "./warn-of-other-address.ts";

/** Takes one service from its definition to proven addresses; throws `ServiceFailure` with the reason why not. */
export async function bringUp(
  service: ServiceRequest,
  stage: Stage,
  tools: StageTools,
): Promise<ReachableService> {
  const { engine, log, clock, progress, signal } = tools;
  refuseTooManyPorts(service, stage);
  const login = registryLogin(service, stage.github);
  const image = await obtainImage({ ...service, credentials: login }, stage.pull, {
    images: engine.images,
    log,
    signal,
    jobStartedEpochMs: async () => jobStartedEpochMs(stage.jobAge, await engine.clockEpochSeconds()),
  });
  const before = service.dependsOn.map((one) => `${one.service} is not ${one.until}`);
  progress.note(service.name, before.join(", ") || "it is not started");
  await progress.until(service.dependsOn, signal);
  signal.throwIfAborted();
  const preset = findPreset(service.image, {
    environment: [...image.environment, ...(service.body.Env ?? [])],
    command: [...(service.body.Entrypoint ?? []), ...(service.body.Cmd ?? [])],
  });
  const lentPaths = await findLentPaths(service.body, engine.containers);
  const subject = { service, image, preset, lentPaths };
  const { id, isForeign, toldAddress } = await startService(subject, stage, tools);
  const startedAtMs = clock.nowMs();
  log.info(`${service.name}: started ${service.image} as ${id.slice(0, 12)}`);
  progress.note(service.name, "it has only just been started", id);

  const container = await inspectRunning(id, tools);
  progress.tell("started", assumedAddress(subject, container, stage));
  const target = routeTarget(service, container, isForeign, stage, tools);
  const looks = portLooks(target);
  try {
    const started = { ...subject, container, looks, target, startedAtMs };
    const { reached, isReady } = await reachService(started, stage, tools);
    if (service.afterReady.length > 0) progress.note(service.name, "its after-ready commands have not ended");
    if (isReady) await runAfterReady(started, reached, stage, tools);
    if (toldAddress !== undefined) warnOfOtherAddress(toldAddress, reached, log);
    progress.tell("ready", reached);
    return reached;
  } finally {
    looks.close();
  }
}

/** A container that ended at once is still there to be inspected; the wait that follows sees its end. */
async function inspectRunning(id: string, { engine }: StageTools): Promise<ContainerFacts> {
  const container = await engine.containers.inspect(id);
  if (container === undefined) {
    throw new UserError(
      `container ${id.slice(0, 12)} vanished right after its start (GET /containers/{id}/json: 404)`,
      {
        hint: "Look for other jobs or clean-up scripts that remove containers on this daemon, and for --rm in `options`.",
      },
    );
  }
  return container;
}
