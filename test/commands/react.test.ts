import { expect, test } from "vitest";
import { type RunPhase, reactionTo } from "../../src/commands/react.ts";
import type { Interruption } from "../../src/ports/interruption.ts";

const PRESSED = { kind: "pressed", exitCode: 130 } as const;
const TOLD = { kind: "told", signal: "SIGTERM", exitCode: 143 } as const;
const ORPHANED = { kind: "orphaned", parent: "npx", exitCode: 143 } as const;

test.each<[Interruption, RunPhase, number, ReturnType<typeof reactionTo>]>([
  [PRESSED, "starting", 1, "cancel-start"],
  [PRESSED, "starting", 2, "cancel-start"],
  [PRESSED, "starting", 3, "leave"],
  [PRESSED, "running", 1, "wait-for-command"],
  [PRESSED, "running", 2, "kill-command"],
  [PRESSED, "running", 3, "leave"],
  // The first press was still for the command; a single one must not keep services from being removed.
  [PRESSED, "removing", 1, "keep-removing"],
  [PRESSED, "removing", 2, "kill-command"],
  [PRESSED, "removing", 3, "leave"],
  [TOLD, "starting", 0, "cancel-start"],
  [TOLD, "running", 0, "end-both"],
  [TOLD, "running", 1, "end-both"],
  [TOLD, "removing", 0, "keep-removing"],
  [ORPHANED, "starting", 0, "cancel-start"],
  [ORPHANED, "running", 0, "end-both"],
  [ORPHANED, "removing", 2, "keep-removing"],
])("%o while %s, after %i presses: %s", (interruption, phase, presses, expected) =>
  expect(reactionTo(interruption, { phase, presses })).toBe(expected),
);
