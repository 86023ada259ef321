import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { LABEL, labelsOfThing, sessionLabels } from "../../../../src/backend/docker/labels.ts";
import { removeBelongings } from "../../../../src/backend/docker/removal/remove-session.ts";
import { aJob as anyJob } from "../../../fakes/a-job.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const JOB = "0123456789ab";
const NETWORK = `zzz-sibling-services-${JOB}`;

/** A daemon with the network of a job, and a service of each of its steps. */
async function aJob(steps: readonly string[], owner: { containerId?: string; networkOwnerId?: string } = {}) {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage());
  const labelsOfStep = (id: string) =>
    sessionLabels(
      { id, jobSession: JOB },
      { containerId: undefined, worker: undefined, entry: undefined, ...owner },
      { job: anyJob(), expiresSeconds: 60, runnerLabels: {} },
    );
  const labels = labelsOfThing(labelsOfStep(steps[0] ?? JOB), { name: NETWORK });
  const network = await engine.networks.create({ name: NETWORK, labels });
  for (const [at, id] of steps.entries()) {
    const name = `sibling-services-${id}-db${at}`;
    const Labels = labelsOfThing(labelsOfStep(id), { name, service: "db" });
    const body = { Image: "app:1", Labels, HostConfig: { NetworkMode: NETWORK } };
    await engine.containers.start(await engine.containers.create({ name, body }));
  }
  const stop = (id: string, daemon: Engine = engine) =>
    removeBelongings(
      {
        kind: "session",
        id,
        jobSession: JOB,
        ofJob: { repository: undefined, run: undefined, job: undefined },
      },
      daemon,
      {
        clock: new FakeClock(),
        untilMs: 0,
        quietMs: 0,
        network: "removed",
      },
    );
  return { engine, network, stop };
}

/** The same daemon, and a word for each question about a container or an image. */
function listenTo(engine: Engine, onQuestion: (question: string) => void): Engine {
  const { containers, images } = engine;
  return {
    ...engine,
    containers: {
      ...containers,
      list(labels) {
        onQuestion("containers");
        return containers.list(labels);
      },
      inspect(id) {
        onQuestion(`container ${id}`);
        return containers.inspect(id);
      },
    },
    images: {
      ...images,
      find(reference) {
        onQuestion(`image ${reference}`);
        return images.find(reference);
      },
    },
  };
}

describe("the post of one step", () => {
  test("keeps the network while another step's service is on it, and the last one takes it away", async () => {
    const [first, second] = [JOB, "ba9876543210"];
    const { engine, stop } = await aJob([first, second]);
    expect(await stop(first)).toMatchObject({ containers: 1, networks: 0, failures: [] });
    const [rest] = engine.holdings.containers.values();
    expect(rest?.labels[LABEL.session]).toBe(second);
    expect([...engine.holdings.networks.values()][0]?.containerIds).toEqual(new Set([rest?.id]));
    expect(engine.holdings.calls.filter((call) => call.includes("network"))).toEqual([
      `create network ${NETWORK}`,
    ]);
    expect(await stop(second)).toMatchObject({ containers: 1, networks: 1, failures: [] });
  });

  test("takes the job's container off the network, or the one whose network it shares", async () => {
    for (const [owner, expected] of [
      [{ containerId: "job", networkOwnerId: "job" }, "job"],
      [{ containerId: "job", networkOwnerId: "pod" }, "pod"],
    ] as const) {
      const { engine, network, stop } = await aJob([JOB], owner);
      await engine.networks.connect(network, expected, {});
      expect(await stop(JOB)).toMatchObject({ networks: 1, failures: [] });
      expect(engine.holdings.calls.filter((call) => call.startsWith("disconnect"))).toEqual([
        `disconnect ${expected}`,
      ]);
    }
  });

  test("asks the daemon as few questions for fifty services as for one", async () => {
    const questionsOf = async (services: number) => {
      const { engine, stop } = await aJob(Array.from({ length: services }, () => JOB));
      const questions: string[] = [];
      const listening = listenTo(engine, (question) => questions.push(question));
      expect(await stop(JOB, listening)).toMatchObject({ containers: services, networks: 1, failures: [] });
      return questions;
    };
    const ofFifty = await questionsOf(50);
    expect(ofFifty).toEqual(await questionsOf(1));
    expect(ofFifty.filter((question) => question.startsWith("image"))).toEqual(["image sha256:0"]);
  });

  test("removes all others if the daemon fails over one service's image", async () => {
    const { engine, stop } = await aJob([JOB, JOB]);
    engine.holdings.images.set("broken:1", plainImage({ id: "sha256:broken" }));
    const [service] = engine.holdings.containers.values();
    const name = `sibling-services-${JOB}-broken`;
    const Labels = labelsOfThing(service?.labels ?? {}, { name });
    await engine.containers.create({ name, body: { Image: "broken:1", Labels } });
    const find = async (id: string) => {
      if (id === "sha256:broken") throw new Error("the disk is broken");
      return engine.images.find(id);
    };
    expect(await stop(JOB, { ...engine, images: { ...engine.images, find } })).toMatchObject({
      containers: 2,
      failures: expect.arrayContaining([`container ${name}: the disk is broken`]),
    });
  });

  test("leaves others' containers, networks and volumes alone, whatever labels they show", async () => {
    const { engine, stop } = await aJob([JOB]);
    const [service] = engine.holdings.containers.values();
    const labels = service?.labels ?? {};
    engine.holdings.images.set("committed:1", plainImage({ id: "sha256:2", labels }));
    await engine.containers.create({ name: "users-own", body: { Image: "committed:1" } });
    await engine.networks.create({ name: "users-net", labels });
    engine.holdings.volumes.set("users-data", labels);
    await engine.containers.create({ name: "plain", body: { Image: "app:1" } });
    expect(await stop(JOB)).toMatchObject({ containers: 1, networks: 1, volumes: 0, failures: [] });
    expect([...engine.holdings.containers.values()].map(({ name }) => name)).toEqual(["users-own", "plain"]);
    expect([...engine.holdings.networks.values()].map(({ name }) => name)).toEqual(["users-net"]);
    expect([...engine.holdings.volumes.keys()]).toEqual(["users-data"]);
  });
});
