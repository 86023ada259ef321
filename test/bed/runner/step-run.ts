import { fillIn } from "./expressions.ts";
import { type JobState, type StepGroup, scopeOf } from "./job-state.ts";
import type { ActionDefinition, StepDefinition } from "./workflow.ts";

/** What every step is run with. */
export interface StepRun {
  readonly definition: StepDefinition;
  readonly id: string;
  readonly name: string;
  readonly group: StepGroup;
  /** Its condition, as it is at the moment: a cancel spares a step that would run all the same. */
  readonly isWanted: () => boolean;
  readonly signal: AbortSignal | undefined;
}

/** `env:` of a step, below what its composite action has. */
export function environmentOf({ definition, group }: StepRun, state: JobState): Record<string, string> {
  const scope = scopeOf(state, group, {});
  const own = Object.entries(definition.env ?? {}).map(([name, value]) => [
    name,
    fillIn(String(value), scope),
  ]);
  return { ...group.environment, ...Object.fromEntries(own) };
}

/** What is given wins over the action's default; a blank one is given too. */
export function inputsOf(
  { definition, group }: StepRun,
  inputs: ActionDefinition["inputs"] = {},
  state: JobState,
  environment: Readonly<Record<string, string>>,
): Record<string, string> {
  const scope = scopeOf(state, group, environment);
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input?.default ?? ""] as const);
  const all = [...defaults, ...Object.entries(definition.with ?? {})];
  return Object.fromEntries(all.map(([name, value]) => [name, fillIn(String(value), scope)]));
}
