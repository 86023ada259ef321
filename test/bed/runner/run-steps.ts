import { evaluate, fillIn, isTruthy } from "./expressions.ts";
import type { FileAnswers } from "./file-commands.ts";
import { findAction } from "./find-action.ts";
import type { Conclusion } from "./job-event.ts";
import { type JobState, nameOf, type StepGroup, scopeOf } from "./job-state.ts";
import { runNodeAction } from "./run-node-action.ts";
import { runScript } from "./run-script.ts";
import type { StageResult } from "./run-stage.ts";
import { environmentOf, inputsOf, type StepRun } from "./step-run.ts";
import type { ActionDefinition, StepDefinition } from "./workflow.ts";

/** A step that runs beside the others: what it hands over arrives when somebody waits for it. */
interface BackgroundStep {
  readonly ended: Promise<() => void>;
  cancel(): void;
}

/** Runs steps in their order, and waits for all that run beside them. */
export async function runSteps(
  definitions: readonly StepDefinition[],
  group: StepGroup,
  state: JobState,
): Promise<void> {
  const background = new Map<string, BackgroundStep>();
  const waitFor = async (ids: readonly string[]) => {
    for (const id of ids) {
      const step = background.get(id);
      background.delete(id);
      // What it hands over reaches the others only now.
      (await step?.ended)?.();
    }
  };
  for (const [index, definition] of definitions.entries()) {
    const id = definition.id ?? `__step${index}`;
    if (definition.wait !== undefined) await waitFor([definition.wait].flat());
    else if (definition["wait-all"] === true) await waitFor([...background.keys()]);
    else if (definition.cancel !== undefined) {
      background.get(definition.cancel)?.cancel();
      await waitFor([definition.cancel]);
    } else if (definition.background === true) {
      const cancel = new AbortController();
      const ended = runStep(definition, id, group, state, cancel.signal);
      background.set(id, { ended, cancel: () => cancel.abort() });
    } else {
      const handOver = await runStep(definition, id, group, state, undefined);
      handOver();
    }
  }
  await waitFor([...background.keys()]);
}

/** Runs one step to its end, and returns what makes its results known to the steps after it. */
async function runStep(
  definition: StepDefinition,
  id: string,
  group: StepGroup,
  state: JobState,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  const name = nameOf(definition);
  const isWanted = () => isTruthy(evaluate(conditionOf(definition), scopeOf(state, group, {})));
  const end = (outcome: Conclusion, outputs: Readonly<Record<string, string>>) => {
    const isForgiven = outcome === "failure" && definition["continue-on-error"] === true;
    const conclusion = isForgiven ? "success" : outcome;
    group.steps[id] = { outputs: { ...outputs }, outcome, conclusion };
    if (conclusion === "failure") group.status = "failure";
    state.tell({ kind: "step", step: name, conclusion, outputs });
  };
  if (!isWanted()) return () => end("skipped", {});
  const run = definition.uses === undefined ? runScript : runAction;
  const result = await run({ definition, id, name, group, isWanted, signal }, state);
  return () => {
    apply(result.answers, state);
    end(result.conclusion, result.answers.outputs);
  };
}

const NO_ANSWERS = { outputs: {}, state: {}, environment: {}, paths: [], summary: "", failures: [] };

/** Runs a step that `uses:` an action: one of Node, or a composite of steps. */
async function runAction(step: StepRun, state: JobState): Promise<StageResult> {
  const action = await findAction(step.definition.uses ?? "", state);
  if (action === undefined) return { conclusion: "success", answers: NO_ANSWERS };
  return action.runs.using === "composite"
    ? runComposite(step, action, state)
    : runNodeAction(step, action, state);
}

/** Its steps know its inputs and each other, and nothing of the job's other steps. */
async function runComposite(step: StepRun, action: ActionDefinition, state: JobState): Promise<StageResult> {
  const environment = environmentOf(step, state);
  const group: StepGroup = {
    steps: {},
    inputs: inputsOf(step, action.inputs, state, environment),
    environment,
    status: "success",
  };
  await runSteps(action.runs.steps ?? [], group, state);
  const scope = scopeOf(state, group, {});
  const outputs = Object.entries(action.outputs ?? {}).map(([name, { value = "" }]) => [
    name,
    fillIn(value, scope),
  ]);
  const conclusion = state.cancelled.aborted ? "cancelled" : group.status;
  return { conclusion, answers: { ...NO_ANSWERS, outputs: Object.fromEntries(outputs) } };
}

function conditionOf({ if: condition = "" }: StepDefinition): string {
  const text = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  if (/\b(always|success|failure|cancelled)\(/.test(text)) return text;
  return text.trim() === "" ? "success()" : `success() && (${text})`;
}

function apply({ environment, paths }: FileAnswers, state: JobState): void {
  for (const [name, value] of Object.entries(environment)) {
    // The runner refuses this one, with an annotation.
    if (name.toUpperCase() !== "NODE_OPTIONS") state.environment[name] = value;
  }
  state.paths.unshift(...[...paths].reverse());
}
