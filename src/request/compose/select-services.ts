import type { ComposeSurroundings } from "../job-surroundings.ts";
import { quoted } from "../printable.ts";
import { addProblem, type Findings } from "../problem.ts";
import type { MappingEntry, MappingNode, Node } from "../yaml/node.ts";
import { entriesOf, itemsOf, textOf, valueAt } from "./nodes.ts";

/** A service that is started, as a mapping. */
export type SelectedService = MappingEntry & { readonly value: MappingNode };

type Selection = Pick<ComposeSurroundings, "profiles" | "only" | "without" | "built">;

/**
 * The services of a model that are started; a notice names each that is not, unless its profile or the user says so.
 */
export function selectServices(
  model: MappingNode,
  selection: Selection,
  findings: Findings,
): { readonly selected: readonly SelectedService[]; readonly leftOut: readonly string[] } {
  const selected: SelectedService[] = [];
  const leftOut: string[] = [];
  const isAsked = asked(model, selection);
  for (const entry of entriesOf(valueAt(model, "services"))) {
    const { key, keyPlace, value } = entry;
    if (value.kind !== "mapping") {
      const hint = "A service is a mapping, as in `redis: {image: redis:7}`.";
      addProblem(findings, keyPlace, `the service ${quoted(key)} is not a mapping`, hint);
      continue;
    }
    const reason = isAsked(entry) ? whyLeftOut(value, selection.built) : undefined;
    if (reason !== undefined) findings.notices.push(`${keyPlace.path} is left out: ${reason}.`);
    if (reason === undefined && isAsked(entry)) selected.push({ ...entry, value });
    else leftOut.push(key);
  }
  refuseMissing(selected, leftOut, findings);
  return { selected, leftOut };
}

/** Without names, the profiles decide; who names a service means it and what it needs, as with `docker compose up db`. */
function asked(model: MappingNode, { profiles, only, without }: Selection): (entry: MappingEntry) => boolean {
  const services = valueAt(model, "services");
  const named = new Set(only);
  // A set visits what is added while it is walked.
  for (const name of named) for (const needed of neededBy(valueAt(services, name))) named.add(needed);
  return ({ key, value }) =>
    !without.includes(key) && (only === undefined ? isActive(value, profiles) : named.has(key));
}

function neededBy(service: Node | undefined): string[] {
  const dependencies = entriesOf(valueAt(service, "depends_on")).map(({ key }) => key);
  const links = itemsOf(valueAt(service, "links")).flatMap((link) => textOf(link)?.split(":")[0] ?? []);
  return [...dependencies, ...links];
}

/** Services without a profile always are. */
function isActive(service: Node, profiles: readonly string[]): boolean {
  const own = itemsOf(valueAt(service, "profiles")).flatMap((profile) => textOf(profile) ?? []);
  return own.length === 0 || own.some((profile) => profiles.includes(profile)) || profiles.includes("*");
}

function whyLeftOut(service: MappingNode, built: Selection["built"]): string | undefined {
  const replicas = valueAt(service, "scale") ?? valueAt(valueAt(service, "deploy"), "replicas");
  if (textOf(replicas) === "0") return "it has no containers";
  if (built === "left-out" && isBuilt(service)) return "it is built here, and the command takes its place";
  return undefined;
}

/** Whether its image comes from a Dockerfile alone. */
export function isBuilt(service: MappingNode): boolean {
  return valueAt(service, "build") !== undefined && valueAt(service, "image") === undefined;
}

/** A service cannot wait for one that is left out, unless it says that it can do without. */
function refuseMissing(
  selected: readonly SelectedService[],
  leftOut: readonly string[],
  findings: Findings,
): void {
  for (const { value } of selected) {
    for (const { key, keyPlace, value: dependency } of entriesOf(valueAt(value, "depends_on"))) {
      const isRequired = textOf(valueAt(dependency, "required")) !== "false";
      if (!leftOut.includes(key) || !isRequired) continue;
      const hint = "Start it too (COMPOSE_PROFILES names profiles), or write `required: false` for it.";
      addProblem(findings, keyPlace, `this service depends on ${quoted(key)}, which is left out`, hint);
    }
  }
}
