import type { IncomingMessage } from "node:http";
import { readAtMost } from "./read-stream.ts";

/** The daemon's own sentences are short; a proxy's page, or a registry's answer, may have megabytes. */
const MOST_BYTES = 8 << 20;
const MOST_CHARACTERS = 600;

/** Why a call was refused, as one line in the refusing side's own words. */
export async function readRefusal(answer: IncomingMessage): Promise<string> {
  const target = answer.headers.location;
  if (target !== undefined) {
    answer.destroy();
    return `it redirects to ${oneLine(target)}, which this action does not follow`;
  }
  const { bytes } = await readAtMost(answer, MOST_BYTES);
  const reason = reasonIn(bytes.toString("utf8"));
  return reason === "" ? "without a reason" : oneLine(reason);
}

/** Foreign text as one line of limited length. */
export function oneLine(words: string): string {
  const line = words
    .slice(0, 4 * MOST_CHARACTERS)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}\u2026` : line;
}

/** Docker's `{"message": …}`, otherwise the text unchanged, because a proxy has its own formats. */
function reasonIn(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === "string" ? message : body;
  } catch {
    return body;
  }
}
