import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bed, bringUpBed } from "../test/bed/bed.ts";
import { differences, takeInventory } from "../test/bed/inventory.ts";
import { routesOf } from "../test/e2e/workflow-run/run-workflow.ts";
import { root } from "./checks.ts";
import { type DemoRun, onEmulatedRunner, type RunDemoJob, underAct } from "./demo-run.ts";

/**
 * Shows the action at work: the example's two jobs, one on the machine, one in a container on a network of its own,
 * under act or, where act cannot be had, on the emulation of GitHub's runner. Fails unless both reach their services, by
 * different routes, and nothing is left.
 */
const EXAMPLE = "examples/postgres-and-redis.yml";

try {
  await demonstrate();
} catch (error) {
  console.log(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function demonstrate(): Promise<void> {
  console.log(
    "An engine, images and a runner to show it with: minutes the first time, seconds from then on.",
  );
  await using bed = await bringUpBed((line) => console.log(`  ${line}`));
  const before = await takeInventory(bed.dockerHost);
  const signal = cancellation();
  const run = chooseRunner(bed);
  const onTheRunner = await showJob(run, "on-the-runner", "on the machine", signal);
  const inAContainer = await showJob(run, "in-a-container", "in a container", signal);

  const [one, other] = [routeOf(onTheRunner), routeOf(inAContainer)];
  if (one === other) throw new Error(`Both jobs went by the route "${one}", which shows nothing.`);
  console.log(`\nThe same steps, two routes: "${one}" on the runner, "${other}" in a container.`);
  const after = await takeInventory(bed.dockerHost);
  const traces = differences(before, after);
  if (traces.length > 0) throw new Error(`Something is left:\n  ${traces.join("\n  ")}`);
  console.log("Nothing of it is left on the engine: no container, no network, no volume.\n");
}

function chooseRunner(bed: Bed): RunDemoJob {
  if (bed.act.kind === "found") return underAct(bed, bed.act.path);
  console.log(`  the runner is an emulation of GitHub's own, because ${bed.act.why}`);
  return onEmulatedRunner(bed);
}

/** From here on an interrupted run ends by its posts; until here there is nothing that the bed would not remove. */
function cancellation(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => cancel.abort(name));
  return cancel.signal;
}

async function showJob(run: RunDemoJob, job: string, place: string, signal: AbortSignal): Promise<DemoRun> {
  process.stdout.write(`\nJob ${job} of ${EXAMPLE}, ${place} ... `);
  const shown = await run(readFileSync(join(root, EXAMPLE), "utf8"), job, signal);
  console.log(`${(shown.elapsedMs / 1000).toFixed(1)} s`);
  if (signal.aborted) throw new Error(`Cancelled by ${signal.reason}.`);
  if (!shown.succeeded) throw new Error(`${shown.log}\n\nThe job ${job} failed; its log is above.`);
  printOutputs(shown);
  console.log("  A later step, which is given the addresses only:");
  for (const line of shown.printed.filter((line) => line.endsWith("read back"))) console.log(`    ${line}`);
  return shown;
}

function printOutputs({ outputs }: DemoRun): void {
  console.log("  Outputs, beside all of it as JSON:");
  const names = Object.keys(outputs).filter((name) => name !== "services");
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names.sort()) console.log(`    ${name.padEnd(width)}  ${outputs[name]}`);
}

function routeOf(run: DemoRun): string {
  return [...new Set(Object.values(routesOf(run)))].join(" and ");
}
