import type { Clock } from "../ports/clock.ts";
import type { ServiceState } from "../ports/service-state.ts";

/** How a container ended, as far as its state says. */
export type Ending =
  | {
      readonly kind: "ended";
      /** 0 if it was restarted so fast that its code is lost. */
      readonly exitCode: number;
      readonly isOutOfMemory: boolean;
      /** See `End.because`. */
      readonly because?: string | undefined;
      /** A restart policy will start it again, or already has. */
      readonly isRestarting: boolean;
      readonly restartCount: number;
    }
  | { readonly kind: "gone" };

const TRIES = 20;
const PAUSE_MS = 25;

/**
 * Reads the state of a container that is known to have ended. The event may come before the state changes: then the
 * state is read again for half a second. A container that runs even after that was started again.
 */
export async function readEnding(
  state: () => Promise<ServiceState | undefined>,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<Ending> {
  for (let tries = 1; ; tries += 1) {
    const now = await state();
    if (now === undefined) return { kind: "gone" };
    const { exitCode, isOutOfMemory, because, isRunning, isRestarting, restartCount } = now;
    // Docker calls a container that it is about to start again both running and restarting.
    if (!isRunning || isRestarting || restartCount > 0 || tries === TRIES) {
      return {
        kind: "ended",
        exitCode,
        isOutOfMemory,
        because,
        isRestarting: isRestarting || isRunning,
        restartCount,
      };
    }
    await clock.sleep(PAUSE_MS, signal);
  }
}
