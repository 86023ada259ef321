import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { runStage } from "../test/step/run-step.ts";
import { median } from "./comparison.ts";
import { medianInterval } from "./median-interval.ts";
import { bundleTwice } from "./two-bundles.ts";

/**
 * What a job beside Docker pays for the other backend: main's bundle and its processor time up to its end, at a daemon
 * that refuses the job, against a bundle of the same tree without what chooses a cluster. Fails if a budget is exceeded.
 */
const MOST_BYTES = 20_000;
const MOST_MS = 2;
/** So many, because on a machine that others use one start takes a tenth more or less than the next. */
const PAIRS = Number(process.env.PAIRS ?? 300);

const folder = mkdtempSync(join(tmpdir(), "sibling-services-backends-"));
const socket = join(folder, "docker.sock");
const daemon = createServer((_, answer) => answer.writeHead(403).end('{"message":"not for you"}')).listen(
  socket,
);
try {
  await once(daemon, "listening");
  const { ours, dockerAlone } = bundleTwice(folder);
  const pairs: { oursMs: number; otherMs: number }[] = [];
  // The first pair only warms up; who goes first changes with each.
  for (let at = 0; at <= PAIRS; at += 1) {
    const pair = { oursMs: 0, otherMs: 0 };
    const turns = [
      async () => Object.assign(pair, { oursMs: await processorMs(ours.path) }),
      async () => Object.assign(pair, { otherMs: await processorMs(dockerAlone.path) }),
    ];
    for (const turn of at % 2 === 0 ? turns : turns.toReversed()) await turn();
    if (at > 0) pairs.push(pair);
  }
  const differences = pairs.map(({ oursMs, otherMs }) => oursMs - otherMs);
  const [low, high] = medianInterval(differences);
  const differenceMs = median(differences);
  const bytes = ours.bytes - dockerAlone.bytes;
  const ms = (value: number) => value.toFixed(2);
  console.log(
    `load: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}\n`,
  );
  console.log("| cost beside Docker | with both backends | with Docker alone | difference | budget |");
  console.log("| --- | --- | --- | --- | --- |");
  console.log(
    `| main's bundle (bytes) | ${ours.bytes} | ${dockerAlone.bytes} | ${bytes} | ≤ ${MOST_BYTES} |`,
  );
  console.log(
    `| processor time of main (ms, medians of ${PAIRS} pairs) | ${ms(median(pairs.map(({ oursMs }) => oursMs)))} | ${ms(median(pairs.map(({ otherMs }) => otherMs)))} | ${ms(differenceMs)} (95 %: ${ms(low)} to ${ms(high)}) | ≤ ${MOST_MS} ms |`,
  );
  if (bytes > MOST_BYTES || differenceMs > MOST_MS) process.exitCode = 1;
} finally {
  daemon.close();
  rmSync(folder, { recursive: true });
}

/** User and system time of one main, from its start to its end. */
async function processorMs(path: string): Promise<number> {
  const usage = join(folder, "usage");
  const { exitCode, output } = await runStage("main", {
    inputs: { services: "redis: redis:7\n" },
    environment: { DOCKER_HOST: `unix://${socket}`, USAGE: usage },
    around: ([node = ""]) => [node, "--require", join(import.meta.dirname, "usage.cjs"), path],
  });
  if (exitCode !== 1 || !output.includes("not for you")) throw new Error(`main said: ${output}`);
  return Number(readFileSync(usage, "utf8"));
}
