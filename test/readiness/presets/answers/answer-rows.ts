import type { Dialogue } from "../../../../src/readiness/probes/dialogue.ts";

export type Judge = Dialogue["judge"];

/** A protocol, who judges its answers, and how: bytes of a server, and what they are taken for, in one line. */
export type AnswerRows = readonly [
  protocol: string,
  judge: Judge,
  rows: readonly (readonly [answer: Buffer, told: string])[],
];

export const latin1 = (text: string) => Buffer.from(text, "latin1");
