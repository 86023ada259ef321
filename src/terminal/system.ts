import type { Pipeline } from "../job/pipeline.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** How a CI's log folds what belongs together. */
export type Folding = "github" | "gitlab" | "buildkite" | "azure" | "teamcity" | "none";

/** A CI system, by the variables that it sets in its jobs. */
export interface System {
  readonly name: string;
  /** Whether this is one of its jobs. */
  isHere(environment: Environment): boolean;
  /** Variables, whose values are joined by `/`: together they name the thing. */
  readonly repository: readonly string[];
  readonly run: readonly string[];
  readonly attempt?: readonly string[];
  /** Not the step: all steps of a job share it. */
  readonly job: readonly string[];
  readonly runner: readonly string[];
  readonly actor?: readonly string[];
  /** The folder of the checkout, the same for all steps. */
  readonly workspace: readonly string[];
  /** Given if no other job of that server ever has the names above. */
  readonly server?: readonly string[];
  readonly folding: Folding;
  /** Given if each step is a container of its own: what there is from the first step to the last, on the daemon. */
  readonly pipeline?: {
    /** The network that all steps are on. */
    readonly network: Given | { readonly kind: "named"; readonly pattern: RegExp };
    /** The volume with the checkout. */
    readonly volume: Given | { readonly kind: "named as the network" };
  };
}

/** A name that a variable tells. */
interface Given {
  readonly kind: "given";
  readonly variable: string;
}

/** What all steps of this pipeline share; `undefined` if its steps share a container or a machine, or nothing is known. */
export function pipelineOf(system: System | undefined, environment: Environment): Pipeline | undefined {
  if (system?.pipeline === undefined) return undefined;
  const { network, volume } = system.pipeline;
  return {
    system: system.name,
    isNetwork: (name) =>
      network.kind === "named" ? network.pattern.test(name) : name === environment[network.variable],
    volumeBeside: (networkName) =>
      volume.kind === "named as the network" ? networkName : environment[volume.variable] || undefined,
  };
}

/** The values of these variables, joined; `undefined` if all are missing. */
export function joinedValue(
  names: readonly string[] | undefined,
  environment: Environment,
): string | undefined {
  const values = (names ?? []).map((name) => environment[name] ?? "");
  return values.every((value) => value === "") ? undefined : values.join("/");
}
