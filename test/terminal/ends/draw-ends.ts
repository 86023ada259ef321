import { mulberry32 } from "../../../scripts/mutation/draw-lot.ts";
import { type DrawnEnd, type EndedRun, PHASES, type Phase } from "./run-to-its-end.ts";
import { CONTAINER_REMOVED, WAYS_TO_END, type WayToEnd } from "./ways-to-end.ts";

/** How long each phase of a run takes that nothing ends, in milliseconds. */
export type PhaseLengths = Readonly<Record<Phase, number>>;

/** Every way in turn, in a phase and at a moment drawn by lot: the same for each seed. */
export function drawEnds(
  { count, seed }: { readonly count: number; readonly seed: number },
  lengths: { readonly machine: PhaseLengths; readonly container: PhaseLengths },
): DrawnEnd[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, index) => {
    const way = WAYS_TO_END[index % WAYS_TO_END.length] as WayToEnd;
    const phase = PHASES[Math.floor(random() * PHASES.length)] as Phase;
    const lengthMs = lengths[way === CONTAINER_REMOVED ? "container" : "machine"][phase];
    return {
      id: `end-${seed}-${index}`,
      way,
      phase,
      // Some come when the phase is over.
      afterMs: Math.round(random() * lengthMs * 1.2),
      gapsMs: [Math.round(random() * 500), Math.round(random() * 500)],
    };
  });
}

/** @param whole a run that nothing has ended */
export function lengthsOf({ beganMs, lastedMs }: EndedRun): PhaseLengths {
  const [startedMs = 0, atWorkMs = 0, removingMs = 0] = PHASES.map((phase) => beganMs.get(phase));
  return {
    starting: atWorkMs - startedMs,
    "at work": removingMs - atWorkMs,
    removing: lastedMs - removingMs,
  };
}
