import { loadavg } from "node:os";
import { bringUpBed } from "../test/bed/bed.ts";
import { connectDaemon } from "../test/bed/daemon.ts";
import { ClientProcess } from "../test/ready/clients/client-process.ts";
import type { Scene } from "../test/ready/cold-start.ts";
import { allServers } from "../test/ready/servers/all-servers.ts";
import { runStage } from "../test/step/run-step.ts";
import { describePresetCost, isCheap, measurePresetCost } from "./preset-cost.ts";
import { MOST_SHARE, measureProbingShare } from "./probing-share.ts";
import { describeLag, isWithin, type Lag, MOST_MEDIAN_MS, MOST_WORST_MS, measureLag } from "./ready-lag.ts";

/**
 * How late "ready" is for real servers with their usual health commands, seen by a client that performs a real
 * operation all the time, and what asking costs. Fails where a budget is passed.
 */
const IMAGES = /^(postgres:15|mysql|redis:|nginx)|\/(mariadb|rabbitmq|kafka):/;
const starts = Number(process.env.SIBLING_SERVICES_STARTS ?? 50);

await using bed = await bringUpBed((line) => console.error(`test bed: ${line}`));
using clients = await ClientProcess.start();
const environment = { DOCKER_HOST: bed.dockerHost };
const scene: Scene = {
  docker: connectDaemon(bed.dockerHost),
  clients,
  job: {
    start: (services, options = {}) => runStage("main", { ...options, inputs: { services }, environment }),
    stop: ({ state }) => runStage("post", { inputs: { "job-status": "success" }, state, environment }),
  },
};

const cost = measurePresetCost();
const share = await measureProbingShare(bed);
const lags: Lag[] = [];
for (const server of allServers.filter(({ image }) => IMAGES.test(image))) {
  lags.push(await measureLag(server, starts, scene));
  console.error(describeLag(lags.at(-1) as Lag));
}

console.log(
  `load: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}\n`,
);
console.log(
  `| server, health command | cold starts | too early | median (≤ ${MOST_MEDIAN_MS} ms) | worst (≤ ${MOST_WORST_MS} ms) |`,
);
console.log("| --- | --- | --- | --- | --- |");
for (const lag of lags) console.log(describeLag(lag));
console.log("\n| cost | measured | budget |");
console.log("| --- | --- | --- |");
console.log(
  `| probing while ten services start, of one core | ${(100 * share).toFixed(1)} % | ≤ ${100 * MOST_SHARE} % |`,
);
console.log(describePresetCost(cost));
if (share > MOST_SHARE || !isCheap(cost) || !lags.every(isWithin)) process.exitCode = 1;
