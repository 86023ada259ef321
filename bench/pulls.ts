import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDockerHost } from "../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../src/backend/docker/engine-api/connect-engine.ts";
import { sharedPulls } from "../src/backend/docker/image/pull/shared-pulls.ts";
import { storedLogins } from "../src/backend/login/stored-logins.ts";
import { systemClock } from "../src/machine/system-clock.ts";
import { type Bed, bringUpBed } from "../test/bed/bed.ts";
import { connectDaemon } from "../test/bed/daemon.ts";
import { recordingLog } from "../test/fakes/recording-log.ts";
import { ACCOUNT, startDebianRegistry } from "../test/registry/debian-registry.ts";
import { publishImage } from "../test/registry/publish-image.ts";
import { compare, describeComparison, isOverBudget } from "./comparison.ts";
import { peakOfMain } from "./memory.ts";

/** Measures pulls from a registry on the loopback against bare calls of the API. Fails if a budget is exceeded. */
const MOST_LOOKUP_MS = 10;
const MOST_GROWTH_MEGABYTES = 5;
const ROUNDS = 5;

const signal = new AbortController().signal;
await using bed = await bringUpBed((line) => console.error(`test bed: ${line}`));
await using registry = await startDebianRegistry();
const docker = connectDaemon(bed.dockerHost);
const nameOf = (repository: string) => `127.0.0.1:${registry.port}/bench/${repository}:1`;

const pulls = await measurePulls(bed);
console.log("| measured | ours (median ms) | limit (median ms) | ratio | budget |");
console.log("| --- | --- | --- | --- | --- |");
console.log(describeComparison(pulls));
const lookupMs = await measureLookup();
console.log(`\na login among a thousand: ${lookupMs.toFixed(1)} ms (≤ ${MOST_LOOKUP_MS} ms)`);
const [small, large] = [await measurePeak(1, 1_000_000), await measurePeak(20, 100_000_000)];
console.log(
  `peak memory of main above a bare Node: ${small.toFixed(0)} MB for an image of 1 MB, ${large.toFixed(0)} MB for one of 2 GB`,
);
const isTooLarge = large - small > MOST_GROWTH_MEGABYTES;
if (isOverBudget(pulls) || lookupMs > MOST_LOOKUP_MS || isTooLarge) process.exitCode = 1;

/** Five images of 100 MB at once. */
async function measurePulls({ dockerHost }: Bed) {
  const repositories = ["one", "two", "three", "four", "five"];
  for (const repository of repositories) {
    await publishImage(registry.port, {
      repository: `bench/${repository}`,
      tag: "1",
      layerBytes: 100_000_000,
    });
  }
  const images = repositories.map(nameOf);
  const { images: ofEngine } = connectEngine(parseDockerHost(dockerHost, "the bench"));
  const timed = async (pullAll: () => Promise<unknown>) => {
    const startedAtMs = performance.now();
    await pullAll();
    const elapsedMs = performance.now() - startedAtMs;
    for (const image of images) await docker.getImage(image).remove();
    return elapsedMs;
  };
  return compare("five images of 100 MB", 1.05, ROUNDS, {
    ours: () =>
      timed(() => {
        const tools = {
          images: ofEngine,
          clock: systemClock,
          log: recordingLog(),
          random: Math.random,
          isPodman: false,
        };
        const pull = sharedPulls(tools);
        const order = {
          platform: undefined,
          credentials: ACCOUNT,
          patience: "several-tries",
          signal,
        } as const;
        return Promise.all(images.map((image) => pull({ ...order, image })));
      }),
    limit: () =>
      timed(() =>
        Promise.all(
          images.map(async (image) => {
            const stream = await docker.pull(image, { authconfig: { ...ACCOUNT, serveraddress: "" } });
            for await (const _ of stream) {
              // Only its end counts.
            }
          }),
        ),
      ),
  });
}

/** In a file with a thousand logins, without a helper. */
async function measureLookup(): Promise<number> {
  const auths = Array.from(
    { length: 1_000 },
    (_, at) => [`registry-${at}.example`, { auth: "YTpi" }] as const,
  );
  const text = JSON.stringify({ auths: Object.fromEntries(auths) });
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const findLogin = storedLogins({
      environment: { DOCKER_AUTH_CONFIG: text },
      files: {
        ...{ folder: "/nowhere", userId: 0, exists: () => false, isFolder: () => false },
        ...{ read: () => undefined, warn: () => {} },
      },
      askHelper: async () => ({ kind: "missing" }),
      mask: () => {},
      log: recordingLog(),
      signal,
    });
    const startedAtMs = performance.now();
    if ((await findLogin("registry-999.example/app:1")) === undefined) throw new Error("no login was found");
    times.push(performance.now() - startedAtMs);
  }
  return Math.max(...times);
}

/** The peak of main that pulls and starts one image of so many layers. */
async function measurePeak(layers: number, layerBytes: number): Promise<number> {
  const repository = `peak-${layers}`;
  await publishImage(registry.port, { repository: `bench/${repository}`, tag: "1", layerBytes, layers });
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-bench-"));
  const auth = Buffer.from(`${ACCOUNT.username}:${ACCOUNT.password}`).toString("base64");
  const auths = { [`127.0.0.1:${registry.port}`]: { auth } };
  await writeFile(join(folder, "config.json"), JSON.stringify({ auths }));
  const image = nameOf(repository);
  try {
    const services = JSON.stringify({ box: { image, wait: "none" } });
    return await peakOfMain(services, { DOCKER_HOST: bed.dockerHost, DOCKER_CONFIG: folder });
  } finally {
    await docker
      .getImage(image)
      .remove({ force: true })
      .catch(() => {});
    await rm(folder, { recursive: true });
  }
}
