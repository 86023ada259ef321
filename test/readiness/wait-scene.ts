import type { Probe, ProbeAnswer } from "../../src/ports/probe.ts";
import type { ExecResult } from "../../src/ports/running-service.ts";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { type Pace, paceOfStep } from "../../src/readiness/pace-of-step.ts";
import type { Mistake } from "../../src/readiness/presets/preset.ts";
import type { Check } from "../../src/readiness/readiness-plan.ts";
import type { Company } from "../../src/readiness/restart-loop.ts";
import type { WaitTools } from "../../src/readiness/wait-one-life.ts";
import { type Readiness, waitUntilReady } from "../../src/readiness/wait-until-ready.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { someState } from "../fakes/some-state.ts";

const probe: Probe = { name: "test", ask: () => Promise.reject(new Error("only look is asked")) };
export const network = {
  kind: "network",
  containerPorts: [tcpPort(5432)],
  needs: "first",
  probe,
} as const satisfies Check;
export const command = {
  kind: "command",
  argv: ["check"],
  timeoutMs: 30_000,
  source: "its healthcheck",
  isHealthcheck: true,
  notBeforeMs: 0,
} as const satisfies Check;

export const serves: ProbeAnswer = { kind: "ready", detail: "serves" };
export const refuses: ProbeAnswer = { kind: "not-ready", isReached: true, detail: "refuses the connection" };
export const exits = (exitCode: number, output = ""): ExecResult => ({ kind: "exited", exitCode, output });
export const never = <T>() => new Promise<T>(() => {});

/** A service in this state; all that is not given is as while it runs. */
export function stateWith(given: Partial<ServiceState> = {}): ServiceState {
  return { ...someState, ...given };
}

export interface Scene {
  readonly checks: readonly Check[];
  readonly isAborted?: boolean;
  /** One on which time has passed already; else it begins at 0. */
  readonly clock?: FakeClock;
  /** That of a step with other services; else it waits alone. */
  readonly pace?: Pace;
  readonly timeoutMs?: number;
  readonly look?: (port: number, atMs: number) => ProbeAnswer | Promise<ProbeAnswer>;
  readonly exec?: (atMs: number, signal: AbortSignal) => ExecResult | Promise<ExecResult>;
  /** How long each command takes. */
  readonly execMs?: number;
  readonly log?: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly explainSilence?: NonNullable<WaitTools["explainSilence"]>;
  readonly finalMistakes?: readonly Mistake[];
  /** Else others are starting too. */
  readonly company?: Company;
  readonly state?: (atMs: number) => ServiceState | undefined;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A wait on a fake clock, with a diary of what was asked and when. */
export function begin(scene: Scene) {
  const clock = scene.clock ?? new FakeClock();
  const run = new AbortController();
  if (scene.isAborted) run.abort(new Error("cancelled"));
  const ends = Array.from({ length: 50 }, () => Promise.withResolvers<number | undefined>());
  let endCount = 0;
  const memory = Promise.withResolvers<void>();
  const diary: string[] = [];
  const progress: string[] = [];
  const answers: string[] = [];
  let outcome: Readiness | { kind: "threw"; thrown: unknown } | undefined;
  const tools: WaitTools = {
    clock,
    pace: scene.pace ?? paceOfStep(clock),
    signal: run.signal,
    ranOutOfMemory: memory.promise,
    ended: (times) => ends[times - 1]?.promise ?? never(),
    state: async () => (scene.state ? scene.state(clock.passedMs) : stateWith()),
    exec: async (_, { signal }) => {
      diary.push(`exec at ${Math.round(clock.passedMs)}`);
      if (scene.execMs !== undefined) await clock.sleep(scene.execMs, signal);
      return scene.exec ? scene.exec(clock.passedMs, signal) : never();
    },
    followLog: (signal) => scene.log?.(signal) ?? nothing(),
    look: async (port) => {
      diary.push(`look at ${Math.round(clock.passedMs)}`);
      return scene.look ? scene.look(port.number, clock.passedMs) : never();
    },
    company: () => scene.company ?? "others-starting",
    explainSilence: async (ports) =>
      (await scene.explainSilence?.(ports)) ?? { kind: "unknown", sentence: "", open: [] },
    onProgress: (sentence) => progress.push(sentence),
    onAnswer: (answer) => answers.push(answer),
  };
  const { checks, finalMistakes = [], timeoutMs = 120_000 } = scene;
  const over = waitUntilReady({ checks, finalMistakes, timeoutMs }, tools).then(
    (readiness) => {
      outcome = readiness;
    },
    (thrown: unknown) => {
      outcome = { kind: "threw", thrown };
    },
  );
  return {
    clock,
    run,
    runOutOfMemory: () => memory.resolve(),
    endContainer: (exitCode?: number) => {
      ends[endCount]?.resolve(exitCode);
      endCount += 1;
    },
    diary,
    progress,
    answers,
    over,
    outcome: () => outcome,
  };
}
