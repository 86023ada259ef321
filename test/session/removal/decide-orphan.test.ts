import { describe, expect, test } from "vitest";
import { decideOrphan, type SessionTraces } from "../../../src/session/removal/decide-orphan.ts";

const worker = { pid: 7, startTime: "100", pidNamespace: "pid:[1]", bootId: "boot-1" };
const alive: SessionTraces = {
  isOwnerContainerThere: true,
  worker: undefined,
  isWorkerAlive: undefined,
  bootId: "boot-1",
  isDaemonLocal: true,
  hasRunningContainer: true,
  ageSeconds: 60,
  expiresSeconds: 600,
};
const withoutContainer: SessionTraces = { ...alive, isOwnerContainerThere: undefined };

describe("what a sweep may remove", () => {
  test.each<[string, SessionTraces, string]>([
    ["a job container that is there keeps its session", alive, "alive"],
    ["a job container that is gone ends it", { ...alive, isOwnerContainerThere: false }, "orphaned"],
    ["a living worker keeps it", { ...withoutContainer, worker, isWorkerAlive: true }, "alive"],
    ["a worker that is gone ends it", { ...withoutContainer, worker, isWorkerAlive: false }, "orphaned"],
    ["a worker that cannot be seen from here does not", { ...withoutContainer, worker }, "alive"],
    [
      "another boot ends it on the daemon's own machine when nothing of it runs",
      { ...withoutContainer, worker, bootId: "boot-2", hasRunningContainer: false },
      "orphaned",
    ],
    [
      "another boot does not while a container of it runs",
      { ...withoutContainer, worker, bootId: "boot-2" },
      "alive",
    ],
    [
      "another boot does not over a remote daemon",
      { ...withoutContainer, worker, bootId: "boot-2", hasRunningContainer: false, isDaemonLocal: false },
      "alive",
    ],
    ["what cannot be decided lives until it expires", { ...withoutContainer, ageSeconds: 599 }, "alive"],
    ["and is swept after", { ...withoutContainer, ageSeconds: 601 }, "orphaned"],
    ["a living owner outlasts the expiry", { ...alive, ageSeconds: 601 }, "alive"],
  ])("%s", (_, traces, expected) => {
    expect(decideOrphan(traces).kind).toBe(expected);
  });
});
