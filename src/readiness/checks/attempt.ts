import type { ContainerPort } from "../../request/container-port.ts";
import type { Ending } from "../read-ending.ts";

/** What one attempt at one check found. */
export type CheckAnswer =
  | { readonly kind: "passed"; readonly detail: string }
  | {
      readonly kind: "not-yet";
      readonly detail: string;
      /** Container ports that do not answer, where that is why. */
      readonly silentPorts?: readonly ContainerPort[];
    }
  /** It can never pass, so that trying again is useless. */
  | { readonly kind: "impossible"; readonly reason: string; readonly hint: string }
  /** The container is over, and not as it should be. */
  | Ending;

/** One check of a plan as something that can be tried again and again. */
export interface Attempt {
  /** Stands for the last answer as long as there is none. */
  readonly unanswered: string;
  try(signal: AbortSignal): Promise<CheckAnswer>;
  /** The pause before the next try, by the time that the whole wait has lasted. */
  pauseMs(waitedMs: number): number;
}
