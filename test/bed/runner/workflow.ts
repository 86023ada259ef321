import { parse } from "yaml";
import type { ContainerDefinition } from "./job-container.ts";

/** A step as workflows and composite actions write it. */
export interface StepDefinition {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Readonly<Record<string, string | number | boolean>>;
  readonly "continue-on-error"?: boolean;
  readonly "timeout-minutes"?: number;
  /** Runs beside the steps that follow, until one of them waits for it. */
  readonly background?: boolean;
  /** A step of its own: waits for background steps, by their ids. */
  readonly wait?: string | readonly string[];
  readonly "wait-all"?: boolean;
  /** A step of its own: cancels a background step. */
  readonly cancel?: string;
}

export interface JobDefinition {
  readonly container?: string | ContainerDefinition;
  readonly services?: Readonly<Record<string, string | ContainerDefinition>>;
  readonly env?: Readonly<Record<string, string | number | boolean>>;
  readonly steps: readonly StepDefinition[];
}

/** The part of an action.yml that a runner acts upon. */
export interface ActionDefinition {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | number | boolean } | null>>;
  readonly outputs?: Readonly<Record<string, { readonly value?: string }>>;
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly post?: string;
    readonly "post-if"?: string;
    readonly steps?: readonly StepDefinition[];
  };
}

export function readJob(workflow: string, job: string): JobDefinition {
  const { jobs } = parse(workflow) as { jobs: Record<string, JobDefinition> };
  const found = jobs[job];
  if (found === undefined) throw new Error(`the workflow has no job ${job}`);
  return found;
}

export function readAction(text: string): ActionDefinition {
  return parse(text) as ActionDefinition;
}

export function asContainer(
  definition: string | ContainerDefinition | undefined,
): ContainerDefinition | undefined {
  return typeof definition === "string" ? { image: definition } : definition;
}
