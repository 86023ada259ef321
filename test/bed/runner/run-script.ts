import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fillIn } from "./expressions.ts";
import { type JobState, scopeOf } from "./job-state.ts";
import { runStage, type StageResult } from "./run-stage.ts";
import { environmentOf, type StepRun } from "./step-run.ts";

/** Runs the script of a step that says `run:`. */
export async function runScript(step: StepRun, state: JobState): Promise<StageResult> {
  const { definition, id, name, group } = step;
  const environment = environmentOf(step, state);
  const script = fillIn(definition.run ?? "", scopeOf(state, group, environment));
  const path = join(state.folders.temporary, `${randomUUID()}.sh`);
  await writeFile(path, `${script}\n`, { mode: 0o755 });
  const shell =
    definition.shell === "bash"
      ? ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail"]
      : state.host.defaultShell;
  return runStage(
    {
      name,
      command: [...shell, path],
      environment: { GITHUB_ACTION: id, ...environment },
      header: script.split("\n"),
      timeoutMinutes: definition["timeout-minutes"],
      isEndedByCancel: () => !step.isWanted(),
      ...(step.signal === undefined ? {} : { signal: step.signal }),
    },
    state,
  );
}
