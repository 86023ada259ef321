import { expect, test } from "vitest";
import { LABEL, labelsOfThing, sessionLabels } from "../../../../src/backend/docker/labels.ts";
import { judgeContainers, ourContainers } from "../../../../src/backend/docker/ours/find-ours.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";

const SESSION = "0123456789ab";
const LABELS = sessionLabels(
  { id: SESSION, jobSession: SESSION },
  { containerId: undefined, worker: undefined, entry: undefined },
  { job: aJob(), expiresSeconds: 60, runnerLabels: {} },
);
const OF_SESSION = { [LABEL.session]: SESSION };

/** A daemon with two images, and every question that it was asked about one. */
function aDaemon() {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage({ id: "sha256:1" }));
  engine.holdings.images.set("db:1", plainImage({ id: "sha256:2" }));
  const looks: string[] = [];
  const images = {
    ...engine.images,
    find: (id: string) => {
      looks.push(id);
      return engine.images.find(id);
    },
  };
  const create = (image: string, name: string, labels = labelsOfThing(LABELS, { name })) =>
    engine.containers.create({ name, body: { Image: image, Labels: labels } });
  return { ...engine, images, looks, create };
}

test("the containers of a session are found by one look at each image, however many they are", async () => {
  const daemon = aDaemon();
  for (const at of Array(10).keys()) await daemon.create(at < 9 ? "app:1" : "db:1", `${SESSION}-${at}`);
  expect(await ourContainers(OF_SESSION, daemon)).toHaveLength(10);
  expect(daemon.looks).toEqual(["sha256:1", "sha256:2"]);
});

test("strangers with our labels are left out, without a look at their images", async () => {
  const daemon = aDaemon();
  await daemon.create("app:1", "users-own", labelsOfThing(LABELS, { name: `${SESSION}-db` }));
  await daemon.create("app:1", "half", { [LABEL.session]: SESSION });
  expect(await ourContainers(OF_SESSION, daemon)).toEqual([]);
  expect(daemon.looks).toEqual([]);
});

test("a container of a committed image is a stranger, also under the name in its labels", async () => {
  const daemon = aDaemon();
  const labels = labelsOfThing(LABELS, { name: `${SESSION}-db` });
  daemon.holdings.images.set("committed:1", plainImage({ id: "sha256:3", labels }));
  await daemon.create("committed:1", `${SESSION}-db`, {});
  await daemon.create("app:1", `${SESSION}-app`);
  const ours = await ourContainers(OF_SESSION, daemon);
  expect(ours.map(({ name }) => name)).toEqual([`${SESSION}-app`]);
});

test.each([
  ["a name with the job's digits is enough", `sibling-services-${SESSION}-db`, true],
  ["a name that users choose is not", "seeded-database", false],
])("if the daemon has lost the image, %s", async (_, name, expected) => {
  const daemon = aDaemon();
  await daemon.create("app:1", name);
  daemon.holdings.images.clear();
  const [listed] = await daemon.containers.list(OF_SESSION);
  if (listed === undefined) throw new Error("it is not listed");
  expect(await judgeContainers(daemon.images)(listed)).toBe(expected);
  // Nor is an image asked for that has no id.
  expect(await judgeContainers(daemon.images)({ ...listed, imageId: "" })).toBe(expected);
  expect(daemon.looks).toEqual(["sha256:1"]);
});
