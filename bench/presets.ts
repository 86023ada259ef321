import { loadavg } from "node:os";
import { bringUpBed } from "../test/bed/bed.ts";
import { describePresetCost, isCheap, measurePresetCost } from "./preset-cost.ts";

/** What the known images cost each start of main. Fails if a budget is exceeded. */
await using bed = await bringUpBed((line) => console.error(`test bed: ${line}`));
const cost = await measurePresetCost(bed);
console.log(
  `load: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}\n`,
);
console.log("| cost | measured | budget |");
console.log("| --- | --- | --- |");
console.log(describePresetCost(cost));
if (!isCheap(cost)) process.exitCode = 1;
