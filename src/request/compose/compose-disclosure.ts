import { disclosureOf } from "../service/disclosure.ts";
import { type Disclosure, mergedDisclosure } from "../yaml/mask.ts";
import { childrenOf, type Node } from "../yaml/node.ts";
import { serviceFields } from "./fields/service-fields.ts";

/** Sections other than `services`, in which every value may be wrong: paths, and names of drivers. */
const SECTIONS = new Set(["include", "volumes", "networks", "configs", "secrets", "name", "version"]);

/** Whether a word is shown even if nothing else of a Compose file can be understood. */
export function isComposeKey(word: string): boolean {
  return word === "services" || SECTIONS.has(word) || serviceFields.has(word);
}

/** Fields whose values are often secret: no error shows them. */
const SECRET = new Set(["environment", "labels", "annotations", "healthcheck", "credential_spec", "logging"]);
const SHOWN: ReadonlySet<string> = new Set([...serviceFields.keys()].filter((key) => !SECRET.has(key)));

/** What errors may show of a Compose file: keys, and values unless they are often secret. */
export function composeDisclosureOf(root: Node): Disclosure {
  if (root.kind !== "mapping") return disclosureOf(root);
  return mergedDisclosure(
    root.entries.map(({ key, keyPlace, value }) => {
      const own = { open: [keyPlace], ifMeant: [], hidden: [] };
      if (key === "services") return mergedDisclosure([own, disclosureOf(value, SHOWN)]);
      return SECTIONS.has(key)
        ? mergedDisclosure([own, shownIn(value)])
        : mergedDisclosure([own, hiddenIn(value)]);
    }),
  );
}

function shownIn(node: Node): Disclosure {
  if (node.kind === "scalar") return { open: [], ifMeant: [node.place], hidden: [] };
  const open = node.kind === "mapping" ? node.entries.map(({ keyPlace }) => keyPlace) : [];
  return mergedDisclosure([{ open, ifMeant: [], hidden: [] }, ...childrenOf(node).map(shownIn)]);
}

function hiddenIn(node: Node): Disclosure {
  if (node.kind === "scalar") return { open: [], ifMeant: [], hidden: [node.place] };
  return mergedDisclosure(childrenOf(node).map(hiddenIn));
}
