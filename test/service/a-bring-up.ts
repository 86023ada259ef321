import type { ImageDescription, Place, StartOrder } from "../../src/ports/place.ts";
import type { RunningService } from "../../src/ports/running-service.ts";
import { paceOfStep } from "../../src/readiness/pace-of-step.ts";
import { PRESET_PARTS } from "../../src/readiness/presets/preset-parts.ts";
import type { Phase } from "../../src/report/gantt.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { type Progress, progressOf } from "../../src/service/progress.ts";
import type { ServiceTools } from "../../src/service/service-tools.ts";
import type { StartedService } from "../../src/service/started-service.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { someRunningService } from "../fakes/some-running-service.ts";

// Loading takes turns of the event loop, for which a fake clock does not wait.
await Promise.all(PRESET_PARTS.map(({ load }) => load()));

interface Given {
  readonly running?: Partial<RunningService>;
  readonly image?: Partial<ImageDescription>;
  readonly pulledForMs?: number;
}

/** A place in which one service can be started, and the tools of its step, which begins at `startedAtMs`. */
export function aBringUp(service: ServiceRequest, { running, image, pulledForMs }: Given = {}) {
  const clock = new FakeClock();
  const startedAtMs = clock.nowMs();
  const pull =
    pulledForMs === undefined
      ? undefined
      : { startedAtMs: startedAtMs - pulledForMs, endedAtMs: startedAtMs, bytes: 0 };
  const [log, cancel] = [recordingLog(), new AbortController()];
  const orders: StartOrder[] = [];
  const started = someRunningService(running);
  const place: Place = {
    vantage: "memory",
    network: "n",
    jobHost: "172.18.0.1",
    lacksNames: false,
    toolEnvironment: undefined,
    close: () => {},
    prepare: async () => ({
      image: { exposedPorts: [], environment: [], ...image },
      pull,
      async start(order) {
        orders.push(order);
        order.define(started.routes.routesTo);
        return started;
      },
    }),
  };
  const notes: string[] = [];
  const known = progressOf([service]);
  const progress: Progress = {
    until: known.until,
    tell: known.tell,
    companyOf: known.companyOf,
    note(name, standing, containerId) {
      notes.push(standing);
      known.note(name, standing, containerId);
    },
    get addressed() {
      return known.addressed;
    },
    get unready() {
      return known.unready;
    },
  };
  const phases: string[] = [];
  const sinceMs = (atMs: number) => atMs - startedAtMs;
  const ready: StartedService[] = [];
  const tools: ServiceTools = {
    place,
    prepare: (one) => place.prepare(one, cancel.signal),
    clock,
    log,
    pace: paceOfStep(clock),
    progress,
    timelines: {
      add: (_, phase: Phase) =>
        void phases.push(`${phase.name} ${sinceMs(phase.startedAtMs)} to ${sinceMs(phase.endedAtMs)}`),
      begin: (_, name, atMs) => void phases.push(`${name ?? "over"} at ${sinceMs(atMs)}`),
      until: () => [],
    },
    declaredPorts: new Map(),
    timeoutMs: 30_000,
    signal: cancel.signal,
    onReady: (one) => void ready.push(one),
  };
  return { tools, clock, startedAtMs, log, cancel, orders, notes, phases, ready, running: started };
}
