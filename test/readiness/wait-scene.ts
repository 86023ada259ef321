import type { ContainerFacts, ContainerState, ExecResult } from "../../src/backend/docker/engine/engine.ts";
import type { Probe, ProbeAnswer } from "../../src/readiness/probe.ts";
import type { Check } from "../../src/readiness/readiness-plan.ts";
import { type Readiness, type WaitTools, waitUntilReady } from "../../src/readiness/wait-until-ready.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { someContainer } from "../fakes/some-container.ts";

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

const running = someContainer().state;

/** The container in this state; all that is not given is as while it runs. */
export function container(state: Partial<ContainerState> = {}, restartCount = 0): ContainerFacts {
  return someContainer({ state: { ...running, ...state }, restartCount });
}

export interface Scene {
  readonly checks: readonly Check[];
  readonly isAborted?: boolean;
  readonly timeoutMs?: number;
  readonly look?: (port: number, atMs: number) => ProbeAnswer | Promise<ProbeAnswer>;
  readonly exec?: (atMs: number, signal: AbortSignal) => ExecResult | Promise<ExecResult>;
  /** How long each command takes. */
  readonly execMs?: number;
  readonly log?: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly inspect?: (atMs: number) => ContainerFacts | undefined;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A wait on a fake clock, with a diary of what was asked and when. */
export function begin(scene: Scene) {
  const clock = new FakeClock();
  const run = new AbortController();
  if (scene.isAborted) run.abort(new Error("cancelled"));
  const ended = Promise.withResolvers<number | undefined>();
  const diary: string[] = [];
  const progress: string[] = [];
  let outcome: Readiness | { kind: "threw"; thrown: unknown } | undefined;
  const tools: WaitTools = {
    clock,
    signal: run.signal,
    ended: ended.promise,
    inspect: async () => (scene.inspect ? scene.inspect(clock.nowMs()) : container()),
    exec: async (_, { signal }) => {
      diary.push(`exec at ${Math.round(clock.nowMs())}`);
      if (scene.execMs !== undefined) await clock.sleep(scene.execMs, signal);
      return scene.exec ? scene.exec(clock.nowMs(), signal) : never();
    },
    followLog: (signal) => scene.log?.(signal) ?? nothing(),
    look: async (port) => {
      diary.push(`look at ${Math.round(clock.nowMs())}`);
      return scene.look ? scene.look(port.number, clock.nowMs()) : never();
    },
    onProgress: (sentence) => progress.push(sentence),
  };
  waitUntilReady({ checks: scene.checks, timeoutMs: scene.timeoutMs ?? 120_000 }, tools).then(
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
    endContainer: (exitCode?: number) => ended.resolve(exitCode),
    diary,
    progress,
    outcome: () => outcome,
  };
}
