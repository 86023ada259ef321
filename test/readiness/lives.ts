import type { ServiceState } from "../../src/ports/service-state.ts";
import { type begin, stateWith } from "./wait-scene.ts";

/** A container that runs until each of these moments, and is started again a pause later or, at last, not. */
export function livesUntil(endsAtMs: readonly number[], { isLastFinal = false, pauseMs = 100 } = {}) {
  return (atMs: number): ServiceState => {
    const ends = endsAtMs.filter((endMs) => endMs <= atMs);
    const since = atMs - (ends.at(-1) ?? 0);
    const isOver = isLastFinal && ends.length === endsAtMs.length;
    const restartCount = isOver ? ends.length - 1 : ends.length;
    if (isOver) return stateWith({ isRunning: false, exitCode: 42, restartCount });
    const isRestarting = ends.length > 0 && since < pauseMs;
    // As Docker has it: the code is that of the end until the next life begins, which resets it.
    return stateWith({ isRestarting, exitCode: isRestarting ? 42 : 0, restartCount });
  };
}

export async function endAt(wait: ReturnType<typeof begin>, endsAtMs: readonly number[]) {
  for (const endMs of endsAtMs) {
    await wait.clock.advance(endMs - wait.clock.passedMs);
    wait.endContainer(42);
    await wait.clock.advance(0);
  }
}
