import type { ScalarNode } from "./node.ts";
import type { TextPlace } from "./place.ts";

/** Finds the place of some characters of a scalar's value, in whichever of YAML's five notations it was written. */
export function locator(node: ScalarNode): (start: number, end: number) => TextPlace {
  let offsets: number[] | undefined;
  return (start, end) => {
    offsets ??= sourceOffsets(node);
    const first = offsets[start];
    const last = offsets[end - 1] ?? first;
    if (first === undefined || last === undefined) return node.place;
    return { ...node.place, start: first, end: Math.max(first, last) + 1 };
  };
}

/**
 * The offset of each character of the value. Notations differ only in white space, quotes and escapes, so the two
 * texts are walked in parallel; white space of the value has no certain place.
 */
function sourceOffsets({ text, place }: ScalarNode): number[] {
  const source = place.source.text;
  const notation = notationAt(source, place.start);
  const offsets: number[] = [];
  let at = notation.contentStart;
  for (const character of text.split("")) {
    if (/\s/.test(character)) {
      offsets.push(at);
      continue;
    }
    let piece = pieceAt(source, at, notation.quote);
    while (at < place.end && piece.character.trim() === "") {
      at += piece.width;
      piece = pieceAt(source, at, notation.quote);
    }
    offsets.push(at);
    at += piece.width;
  }
  return offsets;
}

interface Notation {
  readonly quote: string;
  readonly contentStart: number;
}

function notationAt(source: string, start: number): Notation {
  const first = source[start] ?? "";
  if (first === '"' || first === "'") return { quote: first, contentStart: start + 1 };
  if (first !== "|" && first !== ">") return { quote: "", contentStart: start };
  const headerEnd = source.indexOf("\n", start);
  return { quote: "", contentStart: headerEnd === -1 ? start : headerEnd + 1 };
}

/** One character of the value as written in the source, with its width there. */
function pieceAt(source: string, at: number, quote: string): { character: string; width: number } {
  const character = source[at] ?? "";
  if (quote === "'" && character === "'") return { character, width: 2 };
  if (quote !== '"' || character !== "\\") return { character, width: 1 };
  const notation = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n|.)/s.exec(
    source.slice(at, at + 10),
  )?.[0];
  // Escapes for white space and line continuations match nothing that is searched for.
  if (notation === undefined || /^\\[\s0abtnvfre_NLP]/.test(notation)) {
    return { character: " ", width: notation?.length ?? 1 };
  }
  return { character: "x", width: notation.length };
}
