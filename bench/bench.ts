import { bringUpBed } from "../test/bed/bed.ts";
import { type Comparison, describeComparison, ratioOf } from "./comparison.ts";
import { measureFirstByte } from "./first-byte.ts";
import { measurePost } from "./post.ts";
import { measureReady } from "./ready.ts";

/**
 * Measures the committed bundles against the physical limit: the same calls to the same daemon by a bare script in one
 * Node process, in turn with ours. Fails where a ratio is over its budget.
 */
await using bed = await bringUpBed((line) => console.error(`test bed: ${line}`));
const comparisons: Comparison[] = [await measureFirstByte(), await measureReady(bed), await measurePost(bed)];
console.log("| measured | ours (median ms) | limit (median ms) | ratio | budget |");
console.log("| --- | --- | --- | --- | --- |");
for (const comparison of comparisons) console.log(describeComparison(comparison));
if (comparisons.some((comparison) => ratioOf(comparison) > comparison.budget)) process.exitCode = 1;
