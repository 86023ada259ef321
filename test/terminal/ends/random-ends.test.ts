import { expect, inject, test } from "vitest";
import { mulberry32 } from "../../../scripts/mutation/draw-lot.ts";
import { connectDaemon } from "../../bed/daemon.ts";
import { dockerCli } from "../beds/docker-cli.ts";
import { type Cast, KINDS, runToEnd, type Surroundings } from "./run-to-end.ts";
import { shopOfOneRedis } from "./shop-of-one-redis.ts";

const COUNT = Number(process.env.ENDS ?? 200);
const SEED = Number(process.env.SEED ?? 1);
/** So many at once, because each run's sweep must leave the other runs alone. */
const AT_ONCE = 4;

const { dockerHost, images } = inject("bed");
const agentImage = inject("agentImage");

test(`${COUNT} ends at random moments leave nothing (SEED=${SEED})`, { timeout: 3_600_000 }, async () => {
  using shop = await shopOfOneRedis(images.redis);
  const here: Surroundings = { shop, agentImage, docker: await dockerCli() };
  const lasts = await lengthOfRun(here);
  const random = mulberry32(SEED);
  const casts = Array.from({ length: COUNT }, (_, index): Cast => {
    const kind = KINDS[index % KINDS.length] ?? "TERM";
    // Some come before anything is there, some when all is over.
    return { id: `end-${index}`, kind, afterMs: Math.round(random() * lasts[placeOf(kind)] * 1.1) };
  });
  const left: string[] = [];
  const phases = new Map<string, number>();
  const waiting = [...casts];
  const worker = async () => {
    for (let cast = waiting.shift(); cast !== undefined; cast = waiting.shift()) {
      const phase = await runToEnd(cast, here);
      phases.set(`${cast.kind}, ${phase}`, (phases.get(`${cast.kind}, ${phase}`) ?? 0) + 1);
      const found = await leftOf(cast.id);
      if (found.length > 0)
        left.push(`${cast.kind} after ${cast.afterMs} ms (${phase}): ${found.join(", ")}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const figures = [...phases].sort().map(([name, count]) => `  ${name}: ${count}`);
  console.log(`${COUNT} ends (SEED=${SEED}), left behind: ${left.length}\n${figures.join("\n")}`);
  expect(left).toEqual([]);
});

const placeOf = (kind: Cast["kind"]) => (kind === "container removed" ? "container" : "machine");

/** How long a run takes that nothing ends, which bounds the moments. */
async function lengthOfRun(here: Surroundings) {
  const timeMs = async (kind: Cast["kind"]) => {
    const startedAtMs = performance.now();
    expect(await runToEnd({ id: `whole ${kind}`, kind, afterMs: Number.POSITIVE_INFINITY }, here)).toBe(
      "over",
    );
    return performance.now() - startedAtMs;
  };
  return { machine: await timeMs("TERM"), container: await timeMs("container removed") };
}

/** Containers, networks and volumes of a run, by the repository that it was told. */
async function leftOf(id: string): Promise<string[]> {
  const docker = connectDaemon(dockerHost);
  const filters = JSON.stringify({ label: [`sibling-services.repository=${id}`] });
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters }),
  ]);
  return [
    ...containers.map(({ Names }) => `container ${Names[0]}`),
    ...networks.map(({ Name }) => `network ${Name}`),
    ...(volumes ?? []).map(({ Name }) => `volume ${Name}`),
  ];
}
