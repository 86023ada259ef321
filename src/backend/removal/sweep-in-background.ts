import type { Sweeping } from "../../ports/backend.ts";
import type { Log } from "../../ports/log.ts";
import { type Swept, sweepFailure } from "../../ports/swept.ts";

/** A sweep in parallel to a start, which must not fail because of others' leftovers. */
interface BackgroundSweep extends Sweeping {
  /** Resolves at its end, whatever that was. */
  readonly over: Promise<void>;
  isOver(): boolean;
}

/** Starts it. A failure counts as its end too, because post would meet it again. */
export function sweepInBackground(
  sweep: (signal: AbortSignal) => Promise<Swept>,
  outside: { readonly log: Pick<Log, "info">; readonly signal: AbortSignal },
): BackgroundSweep {
  const ending = new AbortController();
  const signal = AbortSignal.any([outside.signal, ending.signal]);
  let outcome: Swept | undefined;
  const over = sweep(signal).then(
    (how) => {
      outcome = how;
    },
    (error: unknown) => {
      outcome = signal.aborted ? "unfinished" : "done";
      if (!signal.aborted) outside.log.info(sweepFailure(error));
    },
  );
  return {
    over,
    isOver: () => outcome !== undefined,
    end() {
      ending.abort(new Error("the step is over"));
      return outcome === undefined || outcome === "unfinished" ? "unfinished" : "done";
    },
  };
}
