import { quoted } from "../../printable.ts";
import type { Node } from "../../yaml/node.ts";
import { entriesOf, textNode, textOf, valueAt } from "../nodes.ts";
import type { Field, ServiceDraft } from "./field.ts";
import { textAt } from "./flags.ts";

const ONE_CONTAINER = "Write a second service for a second container.";

export const scale: Field = {
  kind: "mapped",
  becomes: "nothing for 1, the service is left out for 0, others are refused",
  map: refuseReplicas,
};

/** How many containers the service has; more than one is a problem, and none leaves it out before. */
function refuseReplicas(value: Node, draft: ServiceDraft): void {
  const text = textAt(value, draft);
  if (text !== undefined && text !== "0" && text !== "1")
    draft.problem(value.place, `a service has one container here, not ${quoted(text)}`, ONE_CONTAINER);
}

/** The limits of a container in `deploy`; the rest is about clusters. */
export const deploy: Field = {
  kind: "mapped",
  becomes:
    "`resources.limits` and `resources.reservations.memory` become flags, `replicas` is read as `scale`; the rest is for clusters and is ignored",
  map(value, draft) {
    const replicas = valueAt(value, "replicas");
    if (replicas !== undefined) refuseReplicas(replicas, draft);
    const resources = valueAt(value, "resources");
    const limits = valueAt(resources, "limits");
    for (const [key, name] of [
      ["cpus", "cpus"],
      ["memory", "memory"],
      ["pids", "pids-limit"],
    ] as const)
      addLimit(valueAt(limits, key), name, draft);
    addLimit(valueAt(valueAt(resources, "reservations"), "memory"), "memory-reservation", draft);
  },
};

function addLimit(value: Node | undefined, name: string, draft: ServiceDraft): void {
  const isSaid = valueAt(draft.service, OWN_KEYS[name] ?? "") !== undefined;
  if (value !== undefined && !isSaid) draft.flag(name, textAt(value, draft) ?? "", value.place);
}

/** The keys beside `deploy` that say the same. */
const OWN_KEYS: Readonly<Record<string, string>> = {
  cpus: "cpus",
  memory: "mem_limit",
  "pids-limit": "pids_limit",
  "memory-reservation": "mem_reservation",
};

export const ulimits: Field = {
  kind: "mapped",
  becomes: "`--ulimit`, each",
  map(value, draft) {
    for (const { key, keyPlace, value: limit } of entriesOf(value)) {
      const whole = textOf(limit);
      const [soft, hard] = [textOf(valueAt(limit, "soft")), textOf(valueAt(limit, "hard"))];
      draft.flag("ulimit", `${key}=${whole ?? [soft, hard].filter(Boolean).join(":")}`, keyPlace);
    }
  },
};

export const logging: Field = {
  kind: "mapped",
  becomes: "`--log-driver` and `--log-opt`",
  map(value, draft) {
    const driver = valueAt(value, "driver");
    if (driver !== undefined) draft.flag("log-driver", textAt(driver, draft) ?? "", driver.place);
    for (const { key, keyPlace, value: option } of entriesOf(valueAt(value, "options")))
      draft.flag("log-opt", `${key}=${textOf(option) ?? ""}`, keyPlace);
  },
};

export const gpus: Field = {
  kind: "mapped",
  becomes: "`--gpus all` for `all`; a list of devices is refused",
  map(value, draft) {
    if (value.kind === "scalar") draft.flag("gpus", textAt(value, draft) ?? "", value.place);
    else draft.problem(value.place, "a list of GPUs cannot be read here", "Write `gpus: all`.");
  },
};

export const devices: Field = {
  kind: "mapped",
  becomes: "`--device`, each",
  map(value, draft) {
    for (const item of value.kind === "list" ? value.items : []) {
      const part = (key: string) => textOf(valueAt(item, key));
      const parts = [part("source"), part("target"), part("permissions")].filter((one) => one !== undefined);
      draft.flag("device", textOf(item) ?? parts.join(":"), item.place);
    }
  },
};

const POLICIES: Readonly<Record<string, string>> = {
  always: "always",
  never: "never",
  missing: "missing",
  if_not_present: "missing",
};

export const pullPolicy: Field = {
  kind: "mapped",
  becomes: "`pull`; `daily`, `weekly` and `every_…` become `missing`, `build` is ignored",
  map(value, draft) {
    const text = textAt(value, draft);
    if (text === undefined || text === "build") return;
    const isTimed = /^(?:daily|weekly|every_.+)$/.test(text);
    draft.set("pull", textNode(POLICIES[text] ?? (isTimed ? "missing" : text), value.place));
  },
};
