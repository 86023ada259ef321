import type { Dialogue } from "../../../src/readiness/probes/dialogue.ts";

/** Asks `hi`, and is content with a whole line. */
export const greeting: Dialogue = {
  opening: Buffer.from("hi\n"),
  judge: (received) =>
    received.includes("\n")
      ? { answer: { kind: "ready", detail: "greeted" }, farewell: Buffer.from("bye") }
      : undefined,
};

export const never = new AbortController().signal;
