import { locator } from "../yaml/locator.ts";
import type { ScalarNode } from "../yaml/node.ts";
import type { Word } from "./word.ts";

export type Split = (text: string) => readonly Word[] | undefined;

/**
 * A splitter for text whose lines end in backslashes, as people write for a shell: backslash and line break vanish
 * (XCU 2.2.1). YAML may have turned the line break into a space, so the source decides. `undefined` if no line of the
 * text ends in a backslash.
 */
export function continuingLines(node: ScalarNode, split: Split): Split | undefined {
  const kept = keptOffsets(node);
  if (kept.length === node.text.length) return undefined;
  return (text) =>
    split(kept.map((offset) => text[offset]).join(""))?.map(({ text: word, start, end }) => {
      return { text: word, start: kept[start] ?? 0, end: (kept[end - 1] ?? 0) + 1 };
    });
}

/** The characters that are neither such a backslash nor the line break after it. */
function keptOffsets(node: ScalarNode): number[] {
  const { text, place } = node;
  const locate = locator(node);
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== "\\") {
      kept.push(at);
      continue;
    }
    const { end } = locate(at, at + 1);
    const isContinued = /^\r?(?:\n|$)/.test(place.source.text.slice(end, end + 2));
    if (!isContinued) kept.push(at, at + 1);
    // Whatever follows a backslash is handled with it: another backslash, or the line break.
    at += 1;
  }
  return kept.filter((offset) => offset < text.length);
}
