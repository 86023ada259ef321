import { type ActBed, type ActOptions, runAct } from "../../bed/run-act.ts";
import type { Workspace } from "../workspace/make-workspace.ts";
import { type ActEvent, describeEvent, parseActLine } from "./act-event.ts";

/** What a run of a workflow with one job showed. */
export interface WorkflowRun {
  readonly exitCode: number;
  readonly elapsedMs: number;
  /** Outputs of its steps by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Lines that its steps and their posts printed. */
  readonly printed: readonly string[];
  /** Error annotations. */
  readonly errors: readonly string[];
  /** Steps and posts as act names them, e.g. `Main ./x` and `Post ./x`. */
  readonly succeeded: readonly string[];
  readonly failed: readonly string[];
  /** The whole log, for a person. */
  readonly log: string;
}

export interface RunOptions extends Pick<ActOptions, "job" | "flags" | "platform" | "signal" | "onStart"> {
  readonly onEvent?: (event: ActEvent) => void;
}

/** Runs the workspace's workflow under act, to its end, whatever end that is. */
export async function runWorkflow(
  bed: ActBed,
  { folder, workflow, actionRepository }: Pick<Workspace, "folder" | "workflow" | "actionRepository">,
  { onEvent, ...options }: RunOptions,
): Promise<WorkflowRun> {
  const events: ActEvent[] = [];
  const { exitCode, elapsedMs } = await runAct(bed, {
    ...options,
    ...{ workflow, workspace: folder, actionRepository },
    flags: [...options.flags, "--json"],
    onLine: (line) => {
      const event = parseActLine(line);
      events.push(event);
      onEvent?.(event);
    },
  });
  return { exitCode, elapsedMs, ...gather(events) };
}

function gather(events: readonly ActEvent[]): Omit<WorkflowRun, "exitCode" | "elapsedMs"> {
  const outputs: Record<string, string> = {};
  const printed: string[] = [];
  const errors: string[] = [];
  const succeeded: string[] = [];
  const failed: string[] = [];
  for (const event of events) {
    switch (event.kind) {
      case "output":
        outputs[event.name] = event.value;
        break;
      case "printed":
        printed.push(event.line);
        break;
      case "error":
        errors.push(event.sentence);
        break;
      case "succeeded":
        succeeded.push(event.step);
        break;
      case "failed":
        failed.push(event.step);
        break;
      case "said":
        break;
    }
  }
  return { outputs, printed, errors, succeeded, failed, log: events.map(describeEvent).join("\n") };
}

/** By service, the kind of route that the action chose for it. */
export function routesOf({ outputs }: Pick<WorkflowRun, "outputs">): Record<string, string> {
  const services = JSON.parse(outputs.services ?? "{}") as Record<string, { route: string }>;
  return Object.fromEntries(Object.entries(services).map(([name, { route }]) => [name, route]));
}
