import { describe, expect, test } from "vitest";
import type { ContainerFacts } from "../../../../src/backend/docker/engine/containers.ts";
import type { Labels } from "../../../../src/backend/docker/engine/labels.ts";
import {
  decideOrphan,
  type OwnerState,
  type SessionTraces,
} from "../../../../src/backend/docker/removal/decide-orphan.ts";
import { judgeOwnerContainer } from "../../../../src/backend/docker/removal/owner-traces.ts";
import { someContainer } from "../../../fakes/some-container.ts";

const worker = { pid: 7, startTime: "100", pidNamespace: "pid:[1]", bootId: "boot-1" };
const alive: SessionTraces = {
  ownerContainer: "there",
  ownerPipeline: "none",
  worker: undefined,
  isWorkerAlive: undefined,
  bootId: "boot-1",
  uptimeSeconds: 30,
  isDaemonLocal: true,
  hasRunningContainer: true,
  ageSeconds: 60,
  expiresSeconds: 600,
};
const withoutContainer: SessionTraces = { ...alive, ownerContainer: "none" };
const ofPipeline: SessionTraces = { ...withoutContainer, ownerPipeline: "there" };
const betweenSteps: SessionTraces = { ...ofPipeline, ownerPipeline: "idle" };
const idle: SessionTraces = { ...alive, ownerContainer: "idle" };

describe("what a sweep may remove", () => {
  test.each<[string, SessionTraces, string]>([
    ["a job container that is there keeps its session", alive, "alive"],
    ["a job container that is gone ends it", { ...alive, ownerContainer: "gone" }, "orphaned"],
    ["a pipeline with a step that runs keeps it, however old", { ...ofPipeline, ageSeconds: 601 }, "alive"],
    ["a pipeline that is between two steps keeps it", betweenSteps, "alive"],
    ["but not after its expiry", { ...betweenSteps, ageSeconds: 601 }, "orphaned"],
    ["a pipeline that is gone ends it", { ...ofPipeline, ownerPipeline: "gone" }, "orphaned"],
    ["a living worker keeps it", { ...withoutContainer, worker, isWorkerAlive: true }, "alive"],
    ["a worker that is gone ends it", { ...withoutContainer, worker, isWorkerAlive: false }, "orphaned"],
    ["a worker that cannot be seen from here does not", { ...withoutContainer, worker }, "alive"],
    [
      "another boot ends it on the daemon's own machine when nothing of it runs",
      { ...withoutContainer, worker, bootId: "boot-2", hasRunningContainer: false },
      "orphaned",
    ],
    [
      "another boot does not end what was made after this machine's own: the daemon is another machine's",
      {
        ...withoutContainer,
        worker,
        bootId: "boot-2",
        hasRunningContainer: false,
        ageSeconds: 29,
      },
      "alive",
    ],
    [
      "nor what may have been made in the moment of the boot",
      { ...withoutContainer, worker, bootId: "boot-2", hasRunningContainer: false, ageSeconds: 30 },
      "alive",
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
    ["to its last second", { ...withoutContainer, ageSeconds: 600 }, "alive"],
    ["and is swept after", { ...withoutContainer, ageSeconds: 601 }, "orphaned"],
    ["a living owner outlasts the expiry", { ...alive, ageSeconds: 601 }, "alive"],
    ["a job container that runs nothing keeps it too", { ...idle, ageSeconds: 599 }, "alive"],
    ["but not beyond the expiry", { ...idle, ageSeconds: 601 }, "orphaned"],
    [
      "unless the job's worker is seen to live",
      { ...idle, worker, isWorkerAlive: true, ageSeconds: 601 },
      "alive",
    ],
  ])("%s", (_, traces, expected) => {
    expect(decideOrphan(traces).kind).toBe(expected);
  });
});

describe("a job's container", () => {
  const running = someContainer();
  const stopped = someContainer({ state: { ...running.state, isRunning: false } });
  const executed = { "sibling-services.owner.entry": "exec", "sibling-services.owner.worker": "" };
  test.each<[string, ContainerFacts | undefined, Labels, OwnerState]>([
    ["that the daemon does not know is gone", undefined, executed, "gone"],
    ["in which a step is executed is there", someContainer({ isExecuting: true }), executed, "there"],
    ["in which none is executed is idle", running, executed, "idle"],
    ["that is stopped is idle", stopped, {}, "idle"],
    [
      "that is being restarted is there",
      someContainer({ state: { ...stopped.state, isRestarting: true } }),
      {},
      "there",
    ],
    ["whose own process ran the step is there", running, { "sibling-services.owner.entry": "" }, "there"],
    ["of which an earlier release did not tell is there", running, {}, "there"],
    [
      "that holds a runner is there",
      running,
      { ...executed, "sibling-services.owner.worker": "7 100 pid:[1] boot-1" },
      "there",
    ],
  ])("%s", (_, container, labels, expected) => {
    expect(judgeOwnerContainer(container, labels)).toBe(expected);
  });
});
