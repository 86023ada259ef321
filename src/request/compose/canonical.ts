import { readPublication } from "../create-options/values/publication.ts";
import { quoted } from "../printable.ts";
import { addProblem, type Findings } from "../problem.ts";
import { readAt } from "../refuse.ts";
import type { MappingEntry, MappingNode, Node } from "../yaml/node.ts";
import type { TextPlace } from "../yaml/place.ts";
import { asMapping, started, UNSAID } from "./merge-nodes.ts";
import { entryOf, mappingNode, mapValues, textNode, textOf, valueAt, withValue } from "./nodes.ts";
import { isPath, isWindowsPath, readShortVolume } from "./short-volume.ts";

type Canonical = (value: Node, findings: Findings) => Node;

/** Each item by itself; one that cannot be read is left out, and is among the problems. */
function each(convert: (item: Node, findings: Findings) => readonly Node[]): Canonical {
  return (value, findings) =>
    value.kind === "list"
      ? { ...value, items: value.items.flatMap((item) => convert(item, findings)) }
      : value;
}

const oneAsList: Canonical = (value) =>
  value.kind === "scalar" ? { kind: "list", items: [value], place: value.place } : value;

const names: Canonical = (value) => asMapping(value, () => undefined);

const mounts = each((item) =>
  item.kind === "scalar" ? [mappingNode([entryOf("source", item)], item.place)] : [item],
);

const dependencies: Canonical = (value) => {
  if (value.kind !== "mapping") return asMapping(value, started);
  return mapValues(value, (dependency) => {
    if (dependency.kind !== "mapping") return dependency;
    return withDefault(withDefault(dependency, "condition", UNSAID), "required", "true");
  });
};

const environmentFiles: Canonical = (value, findings) =>
  each((item) => {
    const file = item.kind === "scalar" ? mappingNode([entryOf("path", item)], item.place) : item;
    return file.kind === "mapping" ? [withDefault(file, "required", "true")] : [file];
  })(oneAsList(value, findings), findings);

/** The short and the long form of everything below `services.*` that has two, as the long one (compose-go transform/). */
const FORMS: Readonly<Record<string, Canonical>> = {
  build: (value) => (value.kind === "scalar" ? mappingNode([entryOf("context", value)], value.place) : value),
  configs: mounts,
  depends_on: dependencies,
  dns: oneAsList,
  env_file: environmentFiles,
  label_file: oneAsList,
  networks: names,
  ports: each(longPorts),
  secrets: mounts,
  volumes: each(longVolume),
};

/** A service with every value in its long form. */
export function canonicalService(service: Node, findings: Findings): Node {
  if (service.kind !== "mapping") return service;
  return mapValues(service, (value, { key }) =>
    value.kind === "empty" ? value : (FORMS[key]?.(value, findings) ?? value),
  );
}

function withDefault(node: MappingNode, key: string, text: string): MappingNode {
  return valueAt(node, key) === undefined ? withValue(node, key, textNode(text, node.place)) : node;
}

function longPorts(item: Node, findings: Findings): readonly Node[] {
  const text = textOf(item);
  if (text === undefined) return [item];
  const ports = readAt(item.place, findings, () => readPublication(text)) ?? [];
  return ports.map(({ containerPort, hostPort, hostIp }) =>
    fieldsAt(item.place, {
      target: String(containerPort.number),
      published: hostPort,
      host_ip: hostIp,
      protocol: containerPort.protocol,
    }),
  );
}

/** Modes of Docker for other machines, which mean nothing here. */
const NO_EFFECT = ["", "rw", "z", "Z", "cached", "delegated", "consistent"];

function longVolume(item: Node, findings: Findings): readonly Node[] {
  const text = textOf(item);
  if (text === undefined) return [item];
  if (isWindowsPath(text)) {
    const hint = "Give the volume a longer name, or write the long form with type, source and target.";
    addProblem(findings, item.place, `Compose reads ${quoted(text)} as a path of Windows`, hint);
    return [];
  }
  const volume = readShortVolume(text);
  if (volume === undefined) {
    const hint = "Write source:target, source:target:ro, or the long form with type, source and target.";
    addProblem(findings, item.place, `${quoted(text)} is not a volume`, hint);
    return [];
  }
  const { source, target, modes } = volume;
  const unknown = modes.filter((mode) => !NO_EFFECT.includes(mode) && mode !== "ro" && mode !== "nocopy");
  const long = fieldsAt(item.place, {
    type: source !== undefined && isPath(source) ? "bind" : "volume",
    source,
    target,
    read_only: modes.findLast((mode) => mode === "ro" || mode === "rw") === "ro" ? "true" : undefined,
    propagation: unknown.at(-1),
  });
  if (!modes.includes("nocopy")) return [long];
  return [withValue(long, "volume", fieldsAt(item.place, { nocopy: "true" }))];
}

function fieldsAt(place: TextPlace, fields: Readonly<Record<string, string | undefined>>): MappingNode {
  const entries = Object.entries(fields).flatMap(([key, text]): MappingEntry[] =>
    text === undefined ? [] : [entryOf(key, textNode(text, place))],
  );
  return mappingNode(entries, place);
}
