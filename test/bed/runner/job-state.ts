import type { DockerProgram } from "./docker-program.ts";
import type { Scope } from "./expressions.ts";
import type { JobContainers } from "./job-container.ts";
import type { Conclusion, JobEvent } from "./job-event.ts";
import type { StepHost } from "./step-host.ts";
import type { WorkFolder } from "./work-folder.ts";
import type { StepDefinition } from "./workflow.ts";

/** What a job's steps have left for its expressions. */
export interface StepResult {
  outputs: Record<string, string>;
  /** Before `continue-on-error`, and after it. */
  outcome: Conclusion;
  conclusion: Conclusion;
}

/** The steps that can name each other: a job's, or those of one composite action. */
export interface StepGroup {
  readonly steps: Record<string, StepResult>;
  readonly inputs: Readonly<Record<string, string>>;
  /** What the composite action's own step has set. */
  readonly environment: Readonly<Record<string, string>>;
  /** Composite actions fail by themselves, before their job does. */
  status: Conclusion;
}

/** A post that the job owes, and what it is run with. */
export interface Post {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** A job under way. */
export interface JobState {
  readonly folders: WorkFolder;
  /** Folders of actions beside ours, by what a step `uses:`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly host: StepHost;
  readonly docker: DockerProgram;
  readonly containers: JobContainers | undefined;
  readonly github: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  readonly matrix: Readonly<Record<string, unknown>>;
  /** `env:` of the job, and what steps have written to GITHUB_ENV. */
  readonly environment: Record<string, string>;
  /** From GITHUB_PATH, the last one first. */
  readonly paths: string[];
  readonly masks: string[];
  readonly posts: Post[];
  readonly cancelled: AbortSignal;
  readonly root: StepGroup;
  readonly tell: (event: JobEvent) => void;
}

/** What an expression of a step sees. */
export function scopeOf(
  state: JobState,
  group: StepGroup,
  environment: Readonly<Record<string, string>>,
): Scope {
  const { containers, github, runner, matrix } = state;
  const status = statusOf(state, group);
  return {
    contexts: {
      github,
      runner,
      matrix,
      env: { ...state.environment, ...group.environment, ...environment },
      // What is null on the runner is empty here.
      job: {
        status: statusOf(state, state.root),
        container: { id: containers?.job?.id, network: containers?.network },
        services: containers?.services,
      },
      steps: group.steps,
      inputs: group.inputs,
      secrets: { GITHUB_TOKEN: github.token },
    },
    functions: {
      always: () => true,
      success: () => status === "success",
      failure: () => status === "failure",
      cancelled: () => status === "cancelled",
      toJSON: (value) => JSON.stringify(value ?? null),
    },
  };
}

function statusOf({ cancelled }: JobState, group: StepGroup): Conclusion {
  return cancelled.aborted ? "cancelled" : group.status;
}

/** The variables that every step of a job has (runner ExecutionContext.cs). */
export function standardVariables({ github, runner }: JobState): Record<string, string> {
  const named = (prefix: string, context: Readonly<Record<string, string>>) =>
    Object.entries(context)
      .filter(([name]) => name !== "token")
      .map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]);
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    ...Object.fromEntries([...named("GITHUB", github), ...named("RUNNER", runner)]),
  };
}

/** How a step without `name:` is called. */
export function nameOf({ name, uses, run }: StepDefinition): string {
  return name ?? uses ?? run?.split("\n")[0] ?? "step";
}
