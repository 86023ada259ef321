import type { Clock } from "../ports/clock.ts";
import type { FollowLog } from "./checks/log-check.ts";
import type { Mistake } from "./presets/preset.ts";
import { textLines } from "./text-lines.ts";

/** A line of a service's log that tells a mistake. */
export interface ToldMistake {
  readonly mistake: Mistake;
  readonly line: string;
}

const PAUSE_MS = 1_000;

/**
 * Follows the log until a line tells one of these mistakes. A log that cannot be read tells none, and one that the
 * daemon ends is read again. Rejects with the signal's reason.
 */
export async function toldMistake(
  mistakes: readonly Mistake[],
  { clock, followLog }: { readonly clock: Clock; readonly followLog: FollowLog },
  signal: AbortSignal,
): Promise<ToldMistake> {
  for (;;) {
    const told = await firstOf(mistakes, () => followLog(signal)).catch(() => undefined);
    if (told !== undefined) return told;
    await clock.sleep(PAUSE_MS, signal);
  }
}

async function firstOf(
  mistakes: readonly Mistake[],
  follow: () => AsyncIterable<Uint8Array>,
): Promise<ToldMistake | undefined> {
  for await (const lines of textLines(follow())) {
    for (const line of lines) {
      const mistake = mistakes.find(({ says }) => says.test(line));
      if (mistake !== undefined) return { mistake, line };
    }
  }
  return undefined;
}
