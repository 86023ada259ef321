import type { Node } from "../yaml/node.ts";
import { mapValues, textOf, valueAt } from "./nodes.ts";
import { volumeTarget } from "./short-volume.ts";

type KeyOf = (item: Node) => string;

export const variableName: KeyOf = (item) => (textOf(item) ?? "").split("=", 1)[0] ?? "";

const byPath: KeyOf = (item) => textOf(item) ?? textOf(valueAt(item, "path")) ?? "";
const byTarget: KeyOf = (item) => textOf(valueAt(item, "target")) ?? volumeTarget(textOf(item) ?? "");

function byMount(folder: string): KeyOf {
  return (item) =>
    textOf(valueAt(item, "target")) ?? `${folder}/${textOf(item) ?? textOf(valueAt(item, "source"))}`;
}

const byPort: KeyOf = (item) => {
  const whole = textOf(item);
  if (whole !== undefined) return whole;
  const part = (key: string, otherwise: string) => textOf(valueAt(item, key)) ?? otherwise;
  return `${part("host_ip", "0.0.0.0")}:${part("published", "")}:${part("target", "")}/${part("protocol", "tcp")}`;
};

/** compose-go override/uncity.go, below `services.*`. */
const KEYS: Readonly<Record<string, KeyOf>> = {
  annotations: variableName,
  cap_add: variableName,
  cap_drop: variableName,
  configs: byMount(""),
  devices: byTarget,
  dns: variableName,
  dns_opt: variableName,
  dns_search: variableName,
  environment: variableName,
  env_file: byPath,
  expose: byPath,
  labels: variableName,
  links: variableName,
  ports: byPort,
  profiles: variableName,
  secrets: byMount("/run/secrets"),
  sysctls: variableName,
  tmpfs: variableName,
  volumes: byTarget,
};

/** List items that mean the same thing, such as the same mount, once: the last one, at the place of the first. */
export function withUniqueEntries(service: Node): Node {
  if (service.kind !== "mapping") return service;
  return mapValues(service, (value, { key }) => {
    const keyOf = KEYS[key];
    if (value.kind === "list" && keyOf !== undefined)
      return { ...value, items: uniqueBy(value.items, keyOf) };
    return key === "networks" ? withUniqueAliases(value) : value;
  });
}

export function uniqueBy(items: readonly Node[], keyOf: KeyOf): Node[] {
  const kept = new Map<string, Node>();
  for (const item of items) kept.set(keyOf(item), item);
  return [...kept.values()];
}

function withUniqueAliases(networks: Node): Node {
  if (networks.kind !== "mapping") return networks;
  return mapValues(networks, (network) => {
    if (network.kind !== "mapping") return network;
    return mapValues(network, (value, { key }) =>
      key === "aliases" && value.kind === "list"
        ? { ...value, items: uniqueBy(value.items, variableName) }
        : value,
    );
  });
}
