import type { Clock } from "../ports/clock.ts";
import type { ServiceState } from "../ports/service-state.ts";
import type { FollowLog } from "./checks/log-check.ts";
import { isSteady } from "./is-steady.ts";
import type { Pace } from "./pace-of-step.ts";
import type { Mistake } from "./presets/preset.ts";
import { type ToldMistake, toldMistake } from "./watch-log.ts";

/** Why a wait stops before its checks have passed; the reason of the watch's signal. */
export type Stop =
  /** `exitCode` if its end was reported or seen. */
  | { readonly kind: "container-ended"; readonly exitCode?: number | undefined }
  | { readonly kind: "timed-out" }
  | ({ readonly kind: "mistaken" } & ToldMistake)
  /** The run was aborted, or the daemon failed; see `thrown`. */
  | { readonly kind: "broken-off"; readonly thrown: unknown }
  | { readonly kind: "over" };

interface WatchTools {
  readonly clock: Clock;
  /** How much of the time is over, and of the progress reported. */
  readonly waitedMs: number;
  readonly signal: AbortSignal;
  readonly ended: Promise<number | undefined>;
  /** The wait is for the container's end, so its end stops nothing. */
  readonly isEndAwaited: boolean;
  /** Waiting is useless once its log tells one of them; if there are none, the log is not read. */
  readonly finalMistakes: readonly Mistake[];
  readonly followLog: FollowLog;
  readonly pace: Pick<Pace, "beforeStateMs">;
  state(): Promise<ServiceState | undefined>;
  /** Reports progress after 10, 20, 40, … seconds. */
  report(waitedMs: number): Promise<void>;
}

interface Watch {
  /** Aborts, with a `Stop` as its reason, as soon as continuing is useless. */
  readonly signal: AbortSignal;
  /** Must be called at the end of the wait; no timer and no listener is left after it. */
  close(): void;
}

const FIRST_REPORT_MS = 10_000;

/** Watches everything besides the checks that can end a wait: the deadline, the container's end, the end of the run. */
export function startWatch(timeoutMs: number, tools: WatchTools): Watch {
  const control = new AbortController();
  const stop = (why: Stop) => control.abort(why);
  const breakOff = (thrown: unknown) => stop({ kind: "broken-off", thrown });
  const onRunAborted = () => breakOff(tools.signal.reason);
  if (tools.signal.aborted) onRunAborted();
  tools.signal.addEventListener("abort", onRunAborted, { once: true });

  // Once the watch is stopped, the others only reject because of that; abort keeps the first reason.
  deadline(timeoutMs, tools, control.signal).then(stop, breakOff);
  if (!tools.isEndAwaited) {
    endOfContainer(tools, control.signal).then(stop, breakOff);
    tools.ended.then((exitCode) => stop({ kind: "container-ended", exitCode }), breakOff);
  }
  if (tools.finalMistakes.length > 0) {
    toldMistake(tools.finalMistakes, tools, control.signal).then(
      (told) => stop({ kind: "mistaken", ...told }),
      breakOff,
    );
  }
  reports(tools, control.signal, breakOff).catch(breakOff);

  return {
    signal: control.signal,
    close: () => {
      tools.signal.removeEventListener("abort", onRunAborted);
      stop({ kind: "over" });
    },
  };
}

async function deadline(
  timeoutMs: number,
  { clock, waitedMs }: WatchTools,
  signal: AbortSignal,
): Promise<Stop> {
  await clock.sleep(Math.max(0, timeoutMs - waitedMs), signal);
  return { kind: "timed-out" };
}

/** Slow, because the event stream reports an end first; this also notices an end whose event was lost. */
async function endOfContainer({ clock, pace, state }: WatchTools, signal: AbortSignal): Promise<Stop> {
  for (;;) {
    await clock.sleep(pace.beforeStateMs(), signal);
    // Twice, because one answer may be wrong: a proxy before the backend, or a daemon that is only coming up.
    const now = await state();
    if (isSteady(now) || isSteady(await state())) continue;
    // Before it is started again, which resets its code.
    return { kind: "container-ended", exitCode: now?.exitCode };
  }
}

/** A report that takes a while does not delay the next. */
async function reports(
  { clock, report, ...begun }: WatchTools,
  signal: AbortSignal,
  onFailure: (thrown: unknown) => void,
): Promise<never> {
  let { waitedMs } = begun;
  for (let nextMs = FIRST_REPORT_MS; ; nextMs *= 2) {
    if (nextMs <= waitedMs) continue;
    await clock.sleep(nextMs - waitedMs, signal);
    waitedMs = nextMs;
    report(waitedMs).catch(onFailure);
  }
}
