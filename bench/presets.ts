import { loadavg } from "node:os";
import { describePresetCost, isCheap, measurePresetCost } from "./preset-cost.ts";

/** What the known images cost each start of main, without an engine. Fails if a budget is exceeded. */
const cost = measurePresetCost();
console.log(
  `load: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}\n`,
);
console.log("| cost | measured | budget |");
console.log("| --- | --- | --- |");
console.log(describePresetCost(cost));
if (!isCheap(cost)) process.exitCode = 1;
