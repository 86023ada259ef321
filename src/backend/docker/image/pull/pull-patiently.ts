import type { Clock } from "../../../../ports/clock.ts";
import type { Log } from "../../../../ports/log.ts";
import { messageOf } from "../../../../user-error.ts";
import { EngineRefusal } from "../../engine/engine-refusal.ts";
import { judgeFailure, type PullFailure } from "./judge-failure.ts";

/** What trying again needs of its surroundings. */
interface PatienceTools {
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
  /** At least 0 and below 1, so that jobs which failed together do not try again together. */
  random(): number;
  readonly signal: AbortSignal;
  readonly patience: PullPatience;
}

/** Whether a pull is tried again at all: a daemon that has an older image does without the registry. */
export type PullPatience = "one-try" | "several-tries";

/** A pull that failed for good. */
export class FailedPull extends Error {
  readonly failure: PullFailure;

  constructor(message: string, failure: PullFailure, cause: unknown) {
    super(message, { cause });
    this.failure = failure;
  }
}

/** On average, before the second, third and fourth try. */
const PAUSES_MS = [1_000, 3_000, 6_000];
/** A registry that asks for more patience than this gets none. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/**
 * An engine has its own patience: Podman waits for two minutes before it reports a 429, and half a minute if there is no
 * route. After so long in tries that brought nothing, another one would only make the user wait.
 */
const LONGEST_IN_VAIN_MS = 30_000;

/**
 * Pulls, and tries again while that can help. Throws `FailedPull`, or the signal's reason.
 *
 * @param pull tries once; calls back whenever something of the image has come
 */
export async function pullPatiently<Pulled>(
  image: string,
  pull: (onNews: () => void) => Promise<Pulled>,
  { clock, log, random, signal, patience }: PatienceTools,
): Promise<Pulled> {
  const beganMs = clock.nowMs();
  let inVainMs = 0;
  for (let tries = 1; ; tries += 1) {
    const triedMs = clock.nowMs();
    let hasNews = false;
    try {
      return await pull(() => {
        hasNews = true;
      });
    } catch (error) {
      signal.throwIfAborted();
      const failure = judgeFailure(error);
      if (!hasNews && failure.kind !== "stalled") inVainMs += clock.nowMs() - triedMs;
      const isWorthIt = patience === "several-tries" && inVainMs < LONGEST_IN_VAIN_MS;
      const pauseMs = isWorthIt ? pauseBefore(tries, failure, random()) : undefined;
      if (pauseMs === undefined) {
        const tookMs = clock.nowMs() - beganMs;
        throw new FailedPull(`${sentenceOf(error)}${given(tries, tookMs, failure)}`, failure, error);
      }
      log.info(`${image}: ${sentenceOf(error)}; trying again in ${seconds(pauseMs)}`);
      await clock.sleep(pauseMs, signal);
    }
  }
}

/** The registry's words; which call of the daemon brought them says nothing. */
function sentenceOf(error: unknown): string {
  return error instanceof EngineRefusal ? error.reason : messageOf(error);
}

/** `undefined` if it is not worth another try. */
function pauseBefore(tries: number, failure: PullFailure, random: number): number | undefined {
  const pauseMs = PAUSES_MS[tries - 1];
  if (failure.kind === "final" || pauseMs === undefined) return undefined;
  const ownMs = pauseMs * (0.5 + random);
  if (failure.kind !== "limited" || failure.retryAfterMs === undefined) return ownMs;
  return failure.retryAfterMs > LONGEST_RETRY_AFTER_MS ? undefined : failure.retryAfterMs + ownMs;
}

/** How often it was tried, and why no more. */
function given(tries: number, tookMs: number, failure: PullFailure): string {
  const askedMs = failure.kind === "limited" ? failure.retryAfterMs : undefined;
  if (askedMs !== undefined && askedMs > LONGEST_RETRY_AFTER_MS) {
    return `; gave up after ${count(tries)}, because the registry asks to wait ${seconds(askedMs)}`;
  }
  const isOneOfMany = tries === 1 && tookMs < LONGEST_IN_VAIN_MS;
  return isOneOfMany ? "" : `; gave up after ${count(tries)} in ${seconds(tookMs)}`;
}

function count(tries: number): string {
  return tries === 1 ? "1 try" : `${tries} tries`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}
