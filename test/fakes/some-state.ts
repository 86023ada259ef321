import type { ServiceState } from "../../src/ports/service-state.ts";

/** Of a service that runs, with nothing special about it. */
export const someState: ServiceState = {
  isRunning: true,
  isRestarting: false,
  restartCount: 0,
  exitCode: 0,
  isOutOfMemory: false,
  startedAt: "2026-01-01T00:00:00Z",
  finishedAt: "0001-01-01T00:00:00Z",
  health: "none",
  addresses: [],
};
