import type { Probe } from "../../ports/probe.ts";
import { printable } from "../../request/printable.ts";
import { converse, type Dialogue, notReadyAnswer, type Verdict } from "./dialogue.ts";

/** Long enough for the sentence of an error, short enough for a line of the log. */
const LONGEST_QUOTE = 200;

/** The server serves. */
export function ready(detail: string, farewell?: Uint8Array): Verdict {
  return { answer: { kind: "ready", detail }, ...(farewell === undefined ? {} : { farewell }) };
}

/** The right server, but it does not serve yet. */
export function notYet(detail: string): Verdict {
  return { answer: notReadyAnswer(detail, { isReached: true }) };
}

/** Something that speaks another protocol. */
export function foreign(title: string): Verdict {
  return notYet(`answers, but not as ${title} does`);
}

/** A server's own words on one line: a service must not move the cursor of a terminal or fill a log. */
export function quote(words: string | Buffer): string {
  return printable(words.toString("utf8")).trim().slice(0, LONGEST_QUOTE);
}

/** The dialogue as a probe; `name` tells it apart from others. */
export function dialogueProbe(name: string, dialogue: Dialogue): Probe {
  return { name, ask: (address, options) => converse(address, dialogue, options) };
}
