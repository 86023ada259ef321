import { quoted } from "../../printable.ts";
import { describe, type Node } from "../../yaml/node.ts";
import { entriesOf, itemsOf, textOf } from "../nodes.ts";
import type { Field, ServiceDraft } from "./field.ts";

/** A value that becomes the value of a flag; `convert` changes its text. */
export function asFlag(name: string, convert: (text: string) => string = (text) => text): Field {
  return {
    kind: "mapped",
    becomes: `\`--${name}\``,
    map(value, draft) {
      const text = textAt(value, draft);
      if (text !== undefined) draft.flag(name, convert(text), value.place);
    },
  };
}

/** `true` or `false`. */
export function asSwitch(name: string): Field {
  return {
    kind: "mapped",
    becomes: `\`--${name}\``,
    map(value, draft) {
      if (isTrue(value, draft)) draft.flag(name, "true", value.place);
    },
  };
}

/** Every item of a list, or a single value, as a flag of its own. */
export function asFlags(name: string): Field {
  return {
    kind: "mapped",
    becomes: `\`--${name}\`, each`,
    map(value, draft) {
      for (const item of value.kind === "list" ? value.items : [value]) {
        const text = textAt(item, draft);
        if (text !== undefined) draft.flag(name, text, item.place);
      }
    },
  };
}

/** `KEY=value` in a list or in a mapping. */
export function asPairs(name: string): Field {
  return {
    kind: "mapped",
    becomes: `\`--${name}\`, each`,
    map(value, draft) {
      for (const item of itemsOf(value)) draft.flag(name, textOf(item) ?? "", item.place);
      for (const { key, keyPlace, value: own } of entriesOf(value))
        draft.flag(name, own.kind === "empty" ? key : `${key}=${textAt(own, draft) ?? ""}`, keyPlace);
    },
  };
}

/** The text of a scalar; anything else is a problem, and nothing at all is nothing. */
export function textAt(node: Node, draft: ServiceDraft): string | undefined {
  const text = textOf(node);
  if (text === undefined && node.kind !== "empty")
    draft.problem(node.place, `this should be text, but it is ${describe(node)}`);
  return text;
}

export function isTrue(node: Node | undefined, draft: ServiceDraft): boolean {
  const text = node === undefined ? "false" : (textAt(node, draft) ?? "false").toLowerCase();
  if (["true", "yes", "y", "on"].includes(text)) return true;
  if (node !== undefined && !["false", "no", "n", "off"].includes(text))
    draft.problem(node.place, `${quoted(text)} is neither true nor false`);
  return false;
}

/** A duration of Go, in which Compose also allows days and weeks. */
export function asGoDuration(text: string): string {
  return text.replace(/([0-9.]+)([dw])/g, (_, amount: string, unit: string) => {
    return `${Number(amount) * (unit === "d" ? 24 : 168)}h`;
  });
}
