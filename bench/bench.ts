import { bringUpBed } from "../test/bed/bed.ts";
import { type Comparison, describeComparison, isOverBudget } from "./comparison.ts";
import { measureFirstByte, measureFirstByteOfTerminal } from "./first-byte.ts";
import { describePeak, MOST_MEGABYTES, measureMemory } from "./memory.ts";
import { measurePosts } from "./post.ts";
import { measureReady } from "./ready.ts";

/**
 * Measures the committed bundles against the physical limit: the same calls to the same daemon by a bare script in one
 * Node process, in turn with ours. Fails where a budget is passed.
 */
await using bed = await bringUpBed((line) => console.error(`test bed: ${line}`));
const comparisons: Comparison[] = [
  await measureFirstByte(),
  ...(await measureFirstByteOfTerminal()),
  await measureReady(bed),
  ...(await measurePosts(bed)),
];
const peaks = await measureMemory(bed);
console.log("| measured | ours (median ms) | limit (median ms) | ratio | budget |");
console.log("| --- | --- | --- | --- | --- |");
for (const comparison of comparisons) console.log(describeComparison(comparison));
console.log("\n| peak memory | above a bare Node | budget |");
console.log("| --- | --- | --- |");
for (const peak of peaks) console.log(describePeak(peak));
const isTooSlow = comparisons.some(isOverBudget);
const isTooLarge = peaks.some(({ aboveBareMegabytes }) => aboveBareMegabytes > MOST_MEGABYTES);
if (isTooSlow || isTooLarge) process.exitCode = 1;
