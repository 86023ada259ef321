import type { Scalar } from "yaml";
import { readPlainScalar } from "./github-scalar.ts";
import type { Node } from "./node.ts";
import type { Report, TextPlace } from "./place.ts";

const STRING_TAG = "tag:yaml.org,2002:str";
const CORE_TAG = /^tag:yaml\.org,2002:(?:bool|int|float|null)$/;

/** One scalar, with how GitHub reads it; `tags` stay with their nodes. */
export function convertScalar(
  scalar: Scalar,
  place: TextPlace,
  { report, tags }: { readonly report: Report; readonly tags: readonly string[] },
): Node {
  const source = typeof scalar.value === "string" ? scalar.value : "";
  // Still a scalar even if it is refused, so that its place stays hidden if it must.
  const asText: Node = { kind: "scalar", text: source, asGitHub: source, type: "text", place };
  if (!checkCharacters(source, place, report)) return asText;
  const { tag } = scalar;
  const isKnown = tag === undefined || tag === STRING_TAG || CORE_TAG.test(tag) || tags.includes(tag);
  if (!isKnown) {
    report(place, "this YAML tag has no meaning here", "Write the value itself.");
    return asText;
  }
  if (scalar.type !== "PLAIN" || tag === STRING_TAG) return asText;
  const plain = readPlainScalar(source);
  switch (plain.kind) {
    case "empty":
      return { kind: "empty", place };
    case "out-of-range":
      return { kind: "scalar", text: source, asGitHub: undefined, type: "number", place };
    case "boolean":
    case "number":
    case "text":
      return { kind: "scalar", text: source, asGitHub: plain.text, type: plain.kind, place };
  }
}

/** Neither the Engine API nor an environment can carry a NUL, and half a surrogate pair is not a character. */
export function checkCharacters(text: string, place: TextPlace, report: Report): boolean {
  if (!text.includes("\0") && text.isWellFormed()) return true;
  report(place, "this contains a NUL or an invalid character");
  return false;
}
