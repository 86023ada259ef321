import type { ContainerPort } from "../../request/container-port.ts";
import type { Topic } from "../../topics.ts";
import type { Ending } from "../read-ending.ts";

/** What one attempt at one check found. */
export type CheckAnswer =
  | { readonly kind: "passed"; readonly detail: string }
  | {
      readonly kind: "not-yet";
      readonly detail: string;
      /** What it is called if this stays the answer; otherwise the attempt's. */
      readonly topic?: Topic | undefined;
      /** The container ports that do not answer, if that is the reason. */
      readonly silentPorts?: readonly ContainerPort[];
      /** What its command printed. */
      readonly output?: string;
    }
  /** It can never pass, so trying again is useless. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string; readonly topic?: Topic }
  /** The container has ended, and not as it should. */
  | Ending;

/** One check of a plan, in a form that can be tried repeatedly. */
export interface Attempt {
  /** Used as the last answer until there is one. */
  readonly unanswered: string;
  /** What it is called if it never passes. */
  readonly topic: Topic;
  try(signal: AbortSignal): Promise<CheckAnswer>;
  /** The pause before the next attempt, depending on how long the whole wait has lasted. */
  pauseMs(waitedMs: number): number;
}
