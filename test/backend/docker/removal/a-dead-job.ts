import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { sweep } from "../../../../src/backend/docker/removal/sweep.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

export const OWN = "f".repeat(12);

export const DEAD = "0123456789ab";

export const processes = {
  ownPid: 1,
  stat: () => undefined,
  pidNamespace: () => "pid:[1]",
  bootId: () => "boot-1",
  uptimeSeconds: () => 3_600,
};

/** A daemon with a service, a volume and the network of a job whose container is gone. */
export async function withADeadJob(jobSession = DEAD) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  const named = (name: string) => ({
    [LABEL.session]: jobSession,
    [LABEL.jobSession]: jobSession,
    [LABEL.name]: name,
    [LABEL.ownerContainer]: "gone",
    [LABEL.expiresSeconds]: "600",
  });
  const network = `zzz-sibling-services-${jobSession}`;
  const service = `sibling-services-${jobSession}-db`;
  await engine.networks.create({ name: network, labels: named(network) });
  const body = { Image: "app:1", Labels: named(service), HostConfig: { NetworkMode: network } };
  await engine.containers.start(await engine.containers.create({ name: service, body }));
  engine.holdings.volumes.set("e".repeat(64), named(service));
  return engine;
}

/** The whole sweep, while time passes. */
export async function swept(engine: Engine, signal = new AbortController().signal, leastAgeSeconds?: number) {
  const [log, clock] = [recordingLog(), new FakeClock()];
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const sweeping = sweep(OWN, {
    ...{ engine, processes, isDaemonLocal: true, log, clock, signal, leastAgeSeconds },
  });
  sweeping.then(end, end);
  for (let seconds = 0; seconds < 60 && !isOver; seconds += 1) await clock.advance(1_000);
  return { outcome: await sweeping, lines: log.lines, elapsedMs: clock.passedMs };
}
