import { quoted } from "../../printable.ts";
import type { Node } from "../../yaml/node.ts";
import { UNSAID } from "../merge-nodes.ts";
import { entriesOf, itemsOf, mappingNode, textNode, textOf, valueAt } from "../nodes.ts";
import type { Field, ServiceDraft } from "./field.ts";
import { isTrue, textAt } from "./flags.ts";

const CONDITIONS: Readonly<Record<string, string>> = {
  // Without a condition, people mean that the other service can be used.
  [UNSAID]: "ready",
  service_started: "started",
  service_healthy: "ready",
  service_completed_successfully: "finished",
};

export const dependsOnField: Field = {
  kind: "mapped",
  becomes:
    "`depends-on`: without a condition and with `service_healthy` `ready`, with `service_started` `started`, with `service_completed_successfully` `finished`",
  map(value, draft) {
    const dependencies = entriesOf(value).flatMap(({ key, keyPlace, value: dependency }) => {
      const condition = valueAt(dependency, "condition");
      const until = CONDITIONS[textOf(condition) ?? UNSAID];
      if (until === undefined) {
        const hint = `Allowed: ${Object.keys(CONDITIONS).filter(Boolean).join(", ")}.`;
        draft.problem(
          condition?.place ?? keyPlace,
          `${quoted(textOf(condition) ?? "")} is not a condition`,
          hint,
        );
        return [];
      }
      const isThere = valueAt(valueAt(draft.model, "services"), key) !== undefined;
      if (!isThere && !isTrue(valueAt(dependency, "required"), draft)) return [];
      return [{ key, keyPlace, value: textNode(until, keyPlace) }];
    });
    draft.set("depends-on", mappingNode([...linksOf(draft, dependencies), ...dependencies], value.place));
  },
};

export const links: Field = {
  kind: "mapped",
  becomes: "`depends-on`; a name after the colon becomes an alias of the other service",
  map(value, draft) {
    if (valueAt(draft.service, "depends_on") === undefined)
      draft.set("depends-on", mappingNode(linksOf(draft, []), value.place));
  },
};

function linksOf({ service }: ServiceDraft, dependencies: readonly { readonly key: string }[]) {
  return itemsOf(valueAt(service, "links")).flatMap((link) => {
    const [name = ""] = (textOf(link) ?? "").split(":");
    if (dependencies.some(({ key }) => key === name)) return [];
    return [{ key: name, keyPlace: link.place, value: textNode("ready", link.place) }];
  });
}

export const networks: Field = {
  kind: "mapped",
  becomes:
    "`aliases`: all services of the job are on one network, on which the job reaches them; a notice says so if there were several",
  map(value, draft) {
    for (const { value: network } of entriesOf(value)) {
      for (const alias of itemsOf(valueAt(network, "aliases"))) draft.add("aliases", alias);
      const address = valueAt(network, "mac_address");
      if (address !== undefined) draft.flag("mac-address", textAt(address, draft) ?? "", address.place);
      for (const key of ["ipv4_address", "ipv6_address"]) {
        if (valueAt(network, key) !== undefined)
          draft.notice(`\`${key}\` is ignored: the address is one of the network that the job is on.`);
      }
    }
  },
};

export const containerName: Field = {
  kind: "mapped",
  becomes: "`aliases`: as the container's own name it could exist only once on the daemon",
  map(value, draft) {
    const name = textAt(value, draft);
    if (name !== undefined && name !== draft.name) draft.add("aliases", textNode(name, value.place));
  },
};

export const networkMode: Field = {
  kind: "mapped",
  becomes: "nothing for `bridge` and `default`; others, `host` among them, are refused",
  map(value, draft) {
    const mode = textAt(value, draft);
    if (mode === undefined || mode === "bridge" || mode === "default") return;
    const hint = "Leave it out: services reach each other by name, and inside them the job is called `job`.";
    draft.problem(value.place, whyNot(mode), hint);
  },
};

function whyNot(mode: string): string {
  if (mode === "host")
    return "a service on the host's network has no name, shares its ports with other jobs, and cannot be reached from a job in a container";
  return `with the network mode ${quoted(mode)}, the job could not reach the service`;
}

export const extraHosts: Field = {
  kind: "mapped",
  becomes: "`--add-host`, each; inside a service, the job is called `job`",
  map(value, draft) {
    for (const item of itemsOf(value)) {
      const text = textOf(item) ?? "";
      const at = text.includes("=") ? text.indexOf("=") : text.indexOf(":");
      draft.flag("add-host", at === -1 ? text : `${text.slice(0, at)}:${text.slice(at + 1)}`, item.place);
    }
    for (const { key, keyPlace, value: addresses } of entriesOf(value)) {
      for (const address of addresses.kind === "list" ? addresses.items : [addresses])
        draft.flag("add-host", `${key}:${textOf(address) ?? ""}`, keyPlace);
    }
  },
};

export const ports: Field = {
  kind: "mapped",
  becomes: "`ports`; a host port is a wish: if it is taken, another one is used and a notice says who has it",
  map(value, draft) {
    for (const port of itemsOf(value)) draft.add("ports", portOf(port));
  },
};

function portOf(port: Node): Node {
  const part = (key: string) => textOf(valueAt(port, key)) ?? "";
  const [target, published, ip, protocol] = [
    part("target"),
    part("published"),
    part("host_ip"),
    part("protocol"),
  ];
  const host = ip.includes(":") ? `[${ip}]` : ip;
  const before = host === "" ? (published === "" ? "" : `${published}:`) : `${host}:${published}:`;
  return textNode(`${before}${target}${protocol === "" ? "" : `/${protocol}`}`, port.place);
}
