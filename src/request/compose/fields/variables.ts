import type { MappingEntry, Node } from "../../yaml/node.ts";
import { variablesOf } from "../environment.ts";
import { entriesOf, itemsOf, mappingNode, textNode, textOf, valueAt } from "../nodes.ts";
import type { Lookup } from "../substitute.ts";
import type { Field, ServiceDraft } from "./field.ts";
import { isTrue } from "./flags.ts";

/** A variable of a service. */
interface Variable {
  /** `undefined` removes the image's. */
  readonly value: string | undefined;
  readonly at: Node;
}

export const environment: Field = {
  kind: "mapped",
  becomes: "`env`; a name without a value takes it from `.env` or the job",
  map: setEnvironment,
};

export const environmentFiles: Field = {
  kind: "mapped",
  becomes: "`env`, below `environment`; `required: false` and `format: raw` too",
  map(_, draft) {
    if (valueAt(draft.service, "environment") === undefined) setEnvironment(_, draft);
  },
};

export const labelFiles: Field = {
  kind: "mapped",
  becomes: "`--label-file`, each",
  map(value, draft) {
    for (const file of itemsOf(value)) {
      const path = file.kind === "scalar" ? draft.pathOf(file) : undefined;
      if (path === undefined || file.kind !== "scalar") continue;
      if (draft.files.isAllowed(path, file, draft.findings))
        draft.flag("label-file", draft.files.named(path), file.place);
    }
  },
};

function setEnvironment(_: Node, draft: ServiceDraft): void {
  const own = ownVariables(valueAt(draft.service, "environment"), draft);
  const all = new Map([...variablesOfFiles(own, draft), ...own]);
  const entries: MappingEntry[] = [];
  for (const [key, { value, at }] of all) {
    // Here, an empty value would mean the job's own variable of that name.
    if (value === "") draft.flag("env", `${key}=`, at.place);
    else entries.push({ key, keyPlace: at.place, value: textNode(value ?? "", at.place) });
  }
  draft.set("env", mappingNode(entries, draft.service.place));
}

/** `KEY=value` or `KEY` in a list, or a mapping; only a list sees the `.env` of an included file. */
function ownVariables(node: Node | undefined, { lookup, lookupOf }: ServiceDraft): Map<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const item of itemsOf(node)) {
    const text = textOf(item) ?? "";
    const at = text.indexOf("=");
    const key = at === -1 ? text : text.slice(0, at);
    variables.set(key, { value: at === -1 ? lookupOf(item)(key) : text.slice(at + 1), at: item });
  }
  for (const { key, keyPlace, value } of entriesOf(node)) {
    const at = textNode(key, keyPlace);
    variables.set(key, { value: value.kind === "empty" ? lookup(key) : (textOf(value) ?? ""), at });
  }
  return variables;
}

/** compose-go types/project.go, resolveEnvironment. */
function variablesOfFiles(own: ReadonlyMap<string, Variable>, draft: ServiceDraft): Map<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const file of itemsOf(valueAt(draft.service, "env_file"))) {
    const node = valueAt(file, "path");
    if (node?.kind !== "scalar") continue;
    const path = draft.pathOf(node);
    if (path === undefined) continue;
    if (!isTrue(valueAt(file, "required"), draft) && !draft.files.exists(path)) continue;
    const format = textOf(valueAt(file, "format")) === "raw" ? "raw" : "env";
    const lookup: Lookup = (name) => draft.lookup(name) ?? own.get(name)?.value ?? variables.get(name)?.value;
    for (const [key, value] of variablesOf({ node, path }, format, lookup, draft))
      variables.set(key, { value, at: node });
  }
  return variables;
}
