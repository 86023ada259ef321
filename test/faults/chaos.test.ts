import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";
import type { StageRun } from "../step/run-step.ts";
import { runMain, runPost } from "./job-run.ts";
import { startWorker, type Worker } from "./worker/start-worker.ts";

const { dockerHost, images } = inject("bed");
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";
const JOBS_AT_ONCE = 8;
const LENGTH_MS = isWhole ? 120_000 : 8_000;

let before: Inventory;
beforeAll(async () => {
  before = await takeInventory(dockerHost);
});
afterAll(async () => {
  expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
});

const good = `redis: { image: "${images.redis}", ports: [6379], options: --health-cmd "redis-cli ping" }`;
const bad = `${good}
broken: { image: "${images.busybox}", command: "false", options: --health-cmd true }`;

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** One job, of one of four kinds; what it missed of its own, one line each. */
async function oneJob(random: (below: number) => number): Promise<string[]> {
  await using worker = await startWorker();
  switch (random(4)) {
    case 0:
      return await crash(worker, random);
    case 1:
      return (await end(worker, await worker.run("main", mainOptions(bad)))).filter(
        // On a loaded machine its healthcheck can pass before it ends: then post has to say that it did.
        (complaint) => !complaint.includes("::warning::broken exited with code 1"),
      );
    default: {
      const main = await worker.run("main", mainOptions(good));
      if (main.exitCode !== 0) return [`a good start failed: ${main.output}`];
      await pause(random(1_500));
      const lost = (await answers(main)) ? [] : ["its Redis did not answer any more"];
      return [...lost, ...(await end(worker, main))];
    }
  }
}

const mainOptions = (services: string) => ({
  inputs: { services, timeout: "60s" },
  environment: { DOCKER_HOST: dockerHost },
});

async function end(worker: Worker, { state, environment }: StageRun): Promise<string[]> {
  const post = await worker.run("post", {
    inputs: { "job-status": "success" },
    state,
    environment: { DOCKER_HOST: dockerHost, ...environment },
  });
  const isWell = post.exitCode === 0 && !post.output.includes("::warning::");
  return isWell ? [] : [`post said: ${post.output}`];
}

/** The runner is killed with all that it runs: neither main nor a post comes to an end. */
async function crash(worker: Worker, random: (below: number) => number): Promise<string[]> {
  const running = worker.run("main", mainOptions(good)).catch(() => undefined);
  await pause(random(1_200));
  await worker.kill();
  await running;
  return [];
}

/** Whether Redis still answers at the address that main gave out. */
function answers({ outputs }: StageRun): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(outputs["redis-port"]), outputs["redis-host"] ?? "");
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on("connect", () => socket.write("PING\r\n"));
    socket.on("data", (data) => {
      resolve(data.toString().startsWith("+PONG"));
      socket.destroy();
    });
    socket.on("error", () => resolve(false)).on("close", () => resolve(false));
  });
}

test("eight jobs at once start, fail and crash: none loses anything, and nothing is left", {
  timeout: 240_000,
}, async () => {
  const untilMs = Date.now() + LENGTH_MS;
  const complaints: string[] = [];
  let count = 0;
  const loop = async (seed: number) => {
    const random = chance(seed);
    while (Date.now() < untilMs) {
      count += 1;
      complaints.push(...(await oneJob(random)));
    }
  };
  await Promise.all(Array.from({ length: JOBS_AT_ONCE }, (_, at) => loop(at + 1)));
  // What killed mains have asked the daemon for is there by then; the next job sweeps.
  await pause(3_000);
  const last = await runMain({ services: good, mainHost: dockerHost, postHost: dockerHost });
  await runPost(last, dockerHost);
  const left = differences(before, await takeInventory(dockerHost));
  console.log(`sessions run: ${count}, left behind: ${left.length}`);
  expect([...complaints, ...left]).toEqual([]);
});
