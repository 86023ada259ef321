import type { Interruption } from "../ports/interruption.ts";

/** How far a run has come. */
export type RunPhase = "starting" | "running" | "removing";

/** What a run does when it is interrupted. */
type Reaction =
  /** The start is cancelled, and what it has started is removed. */
  | "cancel-start"
  /** The command has had Ctrl-C too, and gets time to end. */
  | "wait-for-command"
  /** The command gets the signal, and the services are removed without waiting for its end. */
  | "end-both"
  | "kill-command"
  /** Removal goes on: a single Ctrl-C must not leave containers behind. */
  | "keep-removing"
  | "leave";

/**
 * @param presses how often Ctrl-C was pressed, this time included
 */
export function reactionTo(
  interruption: Interruption,
  { phase, presses }: { readonly phase: RunPhase; readonly presses: number },
): Reaction {
  if (interruption.kind === "pressed" && presses >= 3) return "leave";
  switch (phase) {
    case "starting":
      return "cancel-start";
    case "running":
      if (interruption.kind !== "pressed") return "end-both";
      return presses === 1 ? "wait-for-command" : "kill-command";
    case "removing":
      return interruption.kind === "pressed" && presses === 2 ? "kill-command" : "keep-removing";
  }
}
