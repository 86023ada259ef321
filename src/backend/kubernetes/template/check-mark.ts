import { quoted } from "../../../request/printable.ts";
import type { Node } from "../../../request/yaml/node.ts";
import { isLabelKey, isLabelValue } from "../pod/label-syntax.ts";

interface MarkProblem {
  /** Whether the key is wrong, or its value. */
  readonly isKey: boolean;
  readonly words: readonly [message: string, hint: string];
}

/** Why a label or an annotation cannot be on the pods; `undefined` if it can. */
export function whyNoMark(
  key: string,
  value: Node,
  path: "metadata.labels" | "metadata.annotations",
): MarkProblem | undefined {
  if (key.startsWith("sibling-services.") || (path === "metadata.labels" && key === "runner-pod"))
    return {
      isKey: true,
      words: [`${quoted(key)} is set by the action`, "It finds and removes its pods by it."],
    };
  if (!isLabelKey(key))
    return {
      isKey: true,
      words: [
        `${quoted(key)} cannot be a key here`,
        "Use letters, digits, `-`, `_` and `.`, with a domain and a slash before them if you like.",
      ],
    };
  if (path === "metadata.labels" && value.kind === "scalar" && !isLabelValue(value.text))
    return {
      isKey: false,
      words: [
        `${quoted(value.text)} cannot be the value of a label`,
        "Use at most 63 letters, digits, `-`, `_` and `.`, or an annotation.",
      ],
    };
  return undefined;
}
