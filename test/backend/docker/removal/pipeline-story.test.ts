import { describe, expect, test } from "vitest";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { listOrphans } from "../../../../src/backend/docker/removal/list-orphans.ts";
import { sweep } from "../../../../src/backend/docker/removal/sweep.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const [OWN, PIPELINES] = ["f".repeat(12), "0123456789ab"];
const SERVICE = `sibling-services-${PIPELINES}-db`;
const processes = {
  ownPid: 1,
  stat: () => undefined,
  pidNamespace: () => "pid:[1]",
  bootId: () => "boot-1",
  uptimeSeconds: () => 3_600,
};

/** A pipeline with a service that one step started, and perhaps a next step. */
async function aPipeline({ step = false, volume = "wp_1_default" } = {}) {
  const engine = inMemoryEngine();
  const { containers, networks, holdings } = engine;
  holdings.images.set("app:1", plainImage());
  const network = await networks.create({ name: "wp_1_default", labels: {} });
  if (volume !== "") holdings.volumes.set(volume, {});
  const labels = {
    [LABEL.session]: PIPELINES,
    [LABEL.jobSession]: PIPELINES,
    [LABEL.name]: SERVICE,
    [LABEL.ownerPipelineNetwork]: network,
    [LABEL.ownerPipelineVolume]: volume,
    [LABEL.expiresSeconds]: "600",
  };
  const start = async (name: string, Labels: Record<string, string>) => {
    const body = { Image: "app:1", Labels, HostConfig: { NetworkMode: "wp_1_default" } };
    await containers.start(await containers.create({ name, body }));
  };
  await start(SERVICE, labels);
  if (step) await start("wp_step", {});
  let nowEpochSeconds = await engine.clockEpochSeconds();
  return {
    holdings,
    network,
    /** The agent removes the volume, and tries to remove the network. */
    end: () => void holdings.volumes.delete(volume),
    later: (seconds: number) => {
      nowEpochSeconds += seconds;
    },
    async sweep() {
      const [log, clock] = [recordingLog(), new FakeClock()];
      const asking = { engine: { ...engine, clockEpochSeconds: async () => nowEpochSeconds }, processes };
      const tools = { ...asking, isDaemonLocal: true, log, clock, signal: new AbortController().signal };
      const orphans = await listOrphans(OWN, tools);
      const sweeping = sweep(OWN, tools);
      for (let seconds = 0; seconds < 60; seconds += 1) await clock.advance(1_000);
      await sweeping;
      return { orphans: orphans.map(({ because }) => because), log: log.lines };
    },
  };
}

const names = ({ holdings }: Awaited<ReturnType<typeof aPipeline>>) => [
  ...[...holdings.containers.values()].map(({ name }) => name),
  ...[...holdings.networks.values()].map(({ name }) => name),
];

describe("what up started in a pipeline whose steps are containers", () => {
  test("stays while a step runs, however old it is", async () => {
    const pipeline = await aPipeline({ step: true });
    pipeline.later(100_000);
    expect((await pipeline.sweep()).orphans).toEqual([]);
    expect(names(pipeline)).toEqual([SERVICE, "wp_step", "wp_1_default"]);
  });

  test("stays between two steps", async () => {
    const pipeline = await aPipeline();
    pipeline.later(599);
    expect((await pipeline.sweep()).orphans).toEqual([]);
    expect(names(pipeline)).toEqual([SERVICE, "wp_1_default"]);
  });

  test("goes once the pipeline's volume is gone, with the network that it kept from going", async () => {
    const pipeline = await aPipeline();
    pipeline.end();
    const { orphans, log } = await pipeline.sweep();
    expect(orphans).toEqual(["its pipeline is gone"]);
    expect(names(pipeline)).toEqual([]);
    expect(log).toEqual([`info: removed 2 leftovers of job session ${PIPELINES}: its pipeline is gone`]);
  });

  test("leaves the network to whatever else is on it", async () => {
    const pipeline = await aPipeline({ step: true });
    pipeline.end();
    const { log } = await pipeline.sweep();
    expect(names(pipeline)).toEqual(["wp_step", "wp_1_default"]);
    expect(log).toEqual([`info: removed 1 leftovers of job session ${PIPELINES}: its pipeline is gone`]);
  });

  test("goes after its expiry if no agent has removed anything, and leaves the network to it", async () => {
    const pipeline = await aPipeline();
    pipeline.later(601);
    expect((await pipeline.sweep()).orphans).toEqual(["no step of its pipeline runs"]);
    expect(names(pipeline)).toEqual(["wp_1_default"]);
  });

  test("a pipeline without a volume is over once its network is gone", async () => {
    const pipeline = await aPipeline({ volume: "" });
    expect((await pipeline.sweep()).orphans).toEqual([]);
    pipeline.holdings.networks.delete(pipeline.network);
    expect((await pipeline.sweep()).orphans).toEqual(["its pipeline is gone"]);
    expect(names(pipeline)).toEqual([]);
  });
});
