import { join } from "node:path";
import { evaluate, isTruthy } from "./expressions.ts";
import type { FoundAction } from "./find-action.ts";
import { type JobState, scopeOf } from "./job-state.ts";
import { runStage, type StageResult } from "./run-stage.ts";
import { environmentOf, inputsOf, type StepRun } from "./step-run.ts";

/** Main now, and post after all steps, the last action's first; both evaluate their inputs anew (runner ActionRunner.cs). */
export async function runNodeAction(
  step: StepRun,
  { inputs, runs, folder }: FoundAction,
  state: JobState,
): Promise<StageResult> {
  let saved: Readonly<Record<string, string>> = {};
  const stage = async (name: string, file: string, isEndedByCancel: () => boolean) => {
    await determineNode(state);
    const environment = environmentOf(step, state);
    const given = inputsOf(step, inputs, state, environment);
    return runStage(
      {
        name,
        command: [state.host.node, join(folder, file)],
        environment: {
          GITHUB_ACTION: step.id,
          ...environment,
          ...renamed(given, (input) => `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`),
          ...renamed(saved, (key) => `STATE_${key}`),
        },
        header: Object.entries(given)
          .filter(([, value]) => value !== "")
          .map(([input, value]) => `  ${input}: ${value}`),
        timeoutMinutes: step.definition["timeout-minutes"],
        isEndedByCancel,
        ...(step.signal === undefined ? {} : { signal: step.signal }),
      },
      state,
    );
  };
  const { post } = runs;
  if (post !== undefined) {
    // Owed from the moment at which main begins.
    state.posts.push({
      name: `Post ${step.name}`,
      run: async () => {
        const condition = runs["post-if"] ?? "always()";
        if (!isTruthy(evaluate(condition, scopeOf(state, state.root, {})))) return;
        const { conclusion } = await stage(`Post ${step.name}`, post, () => false);
        state.tell({ kind: "step", step: `Post ${step.name}`, conclusion, outputs: {} });
        if (conclusion !== "success") state.root.status = "failure";
      },
    });
  }
  const result = await stage(step.name, runs.main ?? "", () => !step.isWanted());
  saved = result.answers.state;
  return result;
}

/** Before each stage the runner looks which Node the job's container can run (runner StepHost.cs). */
async function determineNode({ containers, docker }: JobState): Promise<void> {
  if (containers?.job === undefined) return;
  await docker.run("exec", containers.job.id, "sh", "-c", "cat /etc/*release | grep ^ID").catch(() => []);
}

function renamed(
  values: Readonly<Record<string, string>>,
  rename: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]));
}
