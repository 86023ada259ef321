import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bed, bringUpBed } from "../test/bed/bed.ts";
import { differences, takeInventory } from "../test/bed/inventory.ts";
import { freshNetwork } from "../test/e2e/workflow-run/fresh-network.ts";
import { routesOf, runWorkflow, type WorkflowRun } from "../test/e2e/workflow-run/run-workflow.ts";
import { makeWorkspace } from "../test/e2e/workspace/make-workspace.ts";
import { root } from "./checks.ts";

/**
 * Shows the action at work: the example's two jobs under a real runner, one on the host's network, one in a container
 * on a network of its own. Fails unless both reach their services, by different routes, and nothing is left.
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
  const onTheRunner = await showJob(bed, "on-the-runner", "host", signal);
  const inAContainer = await showOnFreshNetwork(bed, "in-a-container", signal);

  const [one, other] = [routeOf(onTheRunner), routeOf(inAContainer)];
  if (one === other) throw new Error(`Both jobs went by the route "${one}", which shows nothing.`);
  console.log(`\nThe same steps, two routes: "${one}" on the runner, "${other}" in a container.`);
  const after = await takeInventory(bed.dockerHost);
  const traces = differences(before, after);
  if (traces.length > 0) throw new Error(`Something is left:\n  ${traces.join("\n  ")}`);
  const { containers, networks, volumes } = after;
  const counts = `${containers.length} containers, ${networks.length} networks, ${volumes.length} volumes`;
  console.log(`Nothing is left on the engine: ${counts}, as before.\n`);
}

/** From here on an interrupted run ends by its posts; until here there is nothing that the bed would not remove. */
function cancellation(): AbortSignal {
  const cancel = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => cancel.abort(name));
  return cancel.signal;
}

async function showOnFreshNetwork(bed: Bed, job: string, signal: AbortSignal): Promise<WorkflowRun> {
  await using network = await freshNetwork(bed.dockerHost);
  // Awaited here: the network has to last until then.
  return await showJob(bed, job, network.name, signal);
}

async function showJob(bed: Bed, job: string, network: string, signal: AbortSignal): Promise<WorkflowRun> {
  const place = network === "host" ? "the host's network" : `the fresh bridge network ${network}`;
  process.stdout.write(`\nJob ${job} of ${EXAMPLE}, on ${place} ... `);
  await using workspace = await makeWorkspace({ workflowText: readFileSync(join(root, EXAMPLE), "utf8") });
  const run = await runWorkflow(bed, workspace, { job, flags: ["--bind", "--network", network], signal });
  console.log(`${(run.elapsedMs / 1000).toFixed(1)} s`);
  if (signal.aborted) throw new Error(`Cancelled by ${signal.reason}.`);
  if (run.exitCode !== 0) throw new Error(`${run.log}\n\nThe job ${job} failed; its log is above.`);
  printOutputs(run);
  console.log("  A later step, which is given the addresses only:");
  for (const line of run.printed.filter((line) => line.endsWith("read back"))) console.log(`    ${line}`);
  return run;
}

function printOutputs({ outputs }: WorkflowRun): void {
  console.log("  Outputs, beside all of it as JSON:");
  const names = Object.keys(outputs).filter((name) => name !== "services");
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names.sort()) console.log(`    ${name.padEnd(width)}  ${outputs[name]}`);
}

function routeOf(run: WorkflowRun): string {
  return [...new Set(Object.values(routesOf(run)))].join(" and ");
}
