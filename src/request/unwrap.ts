import { addProblem, type Findings } from "./problem.ts";
import { serviceKeys } from "./schema/service-shape.ts";
import type { MappingEntry, MappingNode } from "./yaml/node.ts";

/** Keys that a Compose file has besides `services`, and that are rarely names of services. */
const OF_COMPOSE = ["version", "networks", "volumes", "configs", "secrets", "include"];

/**
 * The entries that are meant as services: those of the mapping, or those below a pasted `services:`. With something
 * beside it, or in a Compose file, the outer key is a problem, but the services' own problems are found too.
 */
export function unwrap(root: MappingNode, findings: Findings): readonly MappingEntry[] {
  const { entries } = root;
  const version = entries.find(({ key, value }) => key === "version" && isVersion(value));
  const wrapping = entries.find((entry) => entry.key === "services" && isWrapping(entry));
  if (version !== undefined || (wrapping !== undefined && isCompose(wrapping, entries))) {
    addProblem(
      findings,
      (wrapping ?? (version as MappingEntry)).keyPlace,
      "this is a Compose file, but services here have the format of GitHub's `jobs.<id>.services`",
      "Write the services without `services:` and `version:` around them. Most keys have other names here: `environment` is `env`, `depends_on` is `depends-on`.",
    );
  } else if (wrapping !== undefined && entries.length === 1) {
    findings.notices.push(
      `${wrapping.keyPlace.source.origin}: the line \`services:\` is not needed here; the services below it are taken`,
    );
  } else if (wrapping !== undefined) {
    addProblem(
      findings,
      wrapping.keyPlace,
      "`services:` is not needed here",
      "Remove this line and un-indent what follows.",
    );
  }
  if (wrapping === undefined) return entries.filter((entry) => entry !== version);
  return wrapping.value.kind === "mapping" ? wrapping.value.entries : [];
}

/** A service may itself be called `services`. */
function isWrapping({ value }: MappingEntry): boolean {
  return value.kind === "mapping" && !value.entries.some(({ key }) => Object.hasOwn(serviceKeys, key));
}

/** A version such as `3.8` is never an image. */
function isVersion(value: MappingEntry["value"]): boolean {
  return value.kind === "scalar" && /^[0-9]+(?:\.[0-9]+)?$/.test(value.text);
}

function isCompose({ value: services }: MappingEntry, entries: readonly MappingEntry[]): boolean {
  if (entries.some(({ key }) => OF_COMPOSE.includes(key) || key.startsWith("x-"))) return true;
  const keys = services.kind === "mapping" ? services.entries.flatMap(({ value }) => keysOf(value)) : [];
  return keys.some((key) =>
    /^(?:build|environment|depends_on|healthcheck|container_name|env_file)$/.test(key),
  );
}

function keysOf(node: MappingEntry["value"]): string[] {
  return node.kind === "mapping" ? node.entries.map(({ key }) => key) : [];
}
