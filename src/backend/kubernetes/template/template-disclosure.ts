import type { Disclosure } from "../../../request/yaml/mask.ts";
import { mergedDisclosure } from "../../../request/yaml/mask.ts";
import { childrenOf, type Node } from "../../../request/yaml/node.ts";
import { POD_TYPES } from "./pod-types.ts";

/** Fields whose values are often secret: no error shows them. */
const SECRET = new Set([
  "env",
  "annotations",
  "httpHeaders",
  "args",
  "command",
  "volumeAttributes",
  "options",
]);

/** What errors may show of a template: keys, and values unless they are often secret. */
export function templateDisclosure(node: Node): Disclosure {
  if (node.kind === "scalar") return { open: [], ifMeant: [node.place], hidden: [] };
  if (node.kind !== "mapping") return mergedDisclosure(childrenOf(node).map(templateDisclosure));
  return mergedDisclosure(
    node.entries.map(({ key, keyPlace, value }) =>
      mergedDisclosure([
        { open: [keyPlace], ifMeant: [], hidden: [] },
        SECRET.has(key) ? hidden(value) : templateDisclosure(value),
      ]),
    ),
  );
}

function hidden(node: Node): Disclosure {
  if (node.kind === "scalar") return { open: [], ifMeant: [], hidden: [node.place] };
  const keys = node.kind === "mapping" ? node.entries.map(({ keyPlace }) => keyPlace) : [];
  return mergedDisclosure([{ open: keys, ifMeant: [], hidden: [] }, ...childrenOf(node).map(hidden)]);
}

/** Whether a word is shown even if nothing else of the text can be understood. */
export function isKnownWord(word: string): boolean {
  return (
    ["metadata", "spec", "labels", "annotations"].includes(word) ||
    Object.values(POD_TYPES).some((fields) => fields.split(/!?:\S*(?: |$)/).includes(word))
  );
}
