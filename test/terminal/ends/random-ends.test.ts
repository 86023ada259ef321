import { expect, inject, test } from "vitest";
import { dockerCli } from "../beds/docker-cli.ts";
import { drawEnds, lengthsOf } from "./draw-ends.ts";
import {
  cutsWorkShort,
  type DrawnEnd,
  type EndedRun,
  runToItsEnd,
  type Surroundings,
} from "./run-to-its-end.ts";
import { shopOfOneRedis } from "./shop-of-one-redis.ts";
import { BY_ITSELF, CONTAINER_REMOVED, type WayToEnd } from "./ways-to-end.ts";
import { whatIsLeft } from "./what-is-left.ts";

const COUNT = Number(process.env.ENDS ?? 200);
const SEED = Number(process.env.SEED ?? 1);
/** So many at once, because each run's sweep must leave the other runs alone. */
const AT_ONCE = 4;

const { dockerHost, images } = inject("bed");
const agentImage = inject("agentImage");

test(`${COUNT} ends at random moments leave nothing (SEED=${SEED})`, { timeout: 3_600_000 }, async () => {
  using shop = await shopOfOneRedis(images.redis);
  const here: Surroundings = { shop, agentImage, docker: await dockerCli() };
  const machine = lengthsOf(await wholeRun(BY_ITSELF, here));
  const container = lengthsOf(await wholeRun(CONTAINER_REMOVED, here));
  const waiting = drawEnds({ count: COUNT, seed: SEED }, { machine, container });
  const broken: string[] = [];
  const counts = new Map<string, number>();
  const worker = async () => {
    for (let drawn = waiting.shift(); drawn !== undefined; drawn = waiting.shift()) {
      const run = await runToItsEnd(drawn, here);
      const name = `${drawn.way.title}, ${drawn.phase}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const left = await whatIsLeft(drawn.id, dockerHost);
      const complaints = [...left.map((one) => `left ${one}`), ...complaintsAbout(run, drawn)];
      if (complaints.length === 0) continue;
      broken.push(`${name} for ${drawn.afterMs} ms: ${complaints.join(", ")}\n${run.log}`);
      console.log(broken.at(-1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const figures = [...counts].sort().map(([name, count]) => `  ${name}: ${count}`);
  console.log(`${COUNT} ends (SEED=${SEED}), promises broken: ${broken.length}\n${figures.join("\n")}`);
  expect(broken).toEqual([]);
});

/** A run that nothing ends, to know how long one takes. */
async function wholeRun(place: WayToEnd, here: Surroundings): Promise<EndedRun> {
  const drawn: DrawnEnd = {
    id: "a-whole-run",
    way: place,
    phase: "removing",
    afterMs: Number.POSITIVE_INFINITY,
    gapsMs: [0, 0],
  };
  const run = await runToItsEnd(drawn, here);
  expect(run.exitCode, run.log).toBe(0);
  return run;
}

function complaintsAbout({ exitCode, log }: EndedRun, drawn: DrawnEnd): string[] {
  const { exitCodes, commandExits: ownCode = 0 } = drawn.way;
  // A signal that comes before Node listens for it ends the process as any other.
  const isEndedByNode = exitCode === -1 && log === "";
  const isRight =
    exitCodes === undefined || exitCode === ownCode || exitCodes.includes(exitCode) || isEndedByNode;
  return [
    ...(isRight ? [] : [`ended with ${exitCode}`]),
    ...(cutsWorkShort(drawn) && log.includes("done\n") ? ["the command worked to its end"] : []),
  ];
}
