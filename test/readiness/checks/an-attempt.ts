import type { ExecResult } from "../../../src/ports/running-service.ts";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import { commandCheck } from "../../../src/readiness/checks/command-check.ts";
import type { Check } from "../../../src/readiness/readiness-plan.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { command, exits, stateWith } from "../wait-scene.ts";

interface Given {
  readonly check?: Partial<Extract<Check, { kind: "command" }>>;
  readonly exec?: (signal: AbortSignal) => ExecResult | Promise<ExecResult>;
  readonly state?: () => ServiceState | undefined;
}

/** One command as the wait sees it: tried at once, with the clock standing still. */
export function begun({ check = {}, exec = () => exits(1), state = () => stateWith() }: Given = {}) {
  const clock = new FakeClock();
  const run = new AbortController();
  const told: string[] = [];
  let runs = 0;
  const attempt = commandCheck(
    { ...command, ...check },
    {
      clock,
      state: async () => state(),
      exec: async (_, { signal }) => {
        runs += 1;
        return exec(signal);
      },
      onProgress: (sentence) => told.push(sentence),
    },
  );
  return { clock, run, told, runs: () => runs, attempt, tryOnce: () => attempt.try(run.signal) };
}
