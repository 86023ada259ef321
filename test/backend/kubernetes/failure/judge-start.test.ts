import { expect, test } from "vitest";
import { judgeStart } from "../../../../src/backend/kubernetes/failure/judge-start.ts";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";

const service = { name: "db", image: "acme/db:1" };

function podWith(status: Pod["status"]): Pod {
  return {
    metadata: { name: "db-1" },
    spec: { containers: [] },
    ...(status === undefined ? {} : { status }),
  };
}

function waiting(reason: string, message = "its words"): Pod {
  return podWith({ containerStatuses: [{ name: "service", state: { waiting: { reason, message } } }] });
}

const full = podWith({
  conditions: [
    { type: "PodScheduled", status: "False", reason: "Unschedulable", message: "0/1 nodes: memory" },
  ],
});

test.each([
  ["nothing is known", podWith(undefined), 0, "waiting for a node"],
  ["its container is made", waiting("ContainerCreating"), 0, "the node prepares its container"],
  [
    "a pull timed out",
    waiting("ErrImagePull", "i/o timeout"),
    0,
    "the image acme/db:1 could not be pulled yet: ErrImagePull: i/o timeout",
  ],
  ["no scheduler looks at it", podWith(undefined), 119_000, "waiting for a node"],
  ["a large image is pulled", waiting("ContainerCreating"), 600_000, "the node prepares its container"],
  ["no node has room yet", full, 0, "no node has room for it: 0/1 nodes: memory"],
  [
    "its program runs and has no address yet",
    podWith({ containerStatuses: [{ name: "service", state: { running: {} } }] }),
    600_000,
    "the node prepares its container",
  ],
  [
    "its scheduling is held back by somebody",
    podWith({ conditions: [{ type: "PodScheduled", status: "False", reason: "SchedulingGated" }] }),
    600_000,
    "waiting for a node",
  ],
])("waits while %s", (_, pod, waitedMs, note) => {
  expect(judgeStart(service, pod, waitedMs)).toEqual({ kind: "waiting", note });
});

test.each([
  [
    "an image is not there",
    waiting("ErrImagePull", "not found"),
    0,
    "db could not pull the image acme/db:1: ErrImagePull: not found",
  ],
  [
    "no scheduler looks at it for two minutes",
    podWith({}),
    120_000,
    "db was given to no node within 2 minutes, and the cluster does not say why",
  ],
  [
    "its node does nothing for two minutes",
    {
      ...podWith({ conditions: [{ type: "PodScheduled", status: "True" }] }),
      spec: { containers: [], nodeName: "n1" },
    },
    120_000,
    "db was given to the node n1, which has not begun with it within 2 minutes",
  ],
  [
    "a pull times out for a minute",
    waiting("ImagePullBackOff", "i/o timeout"),
    60_000,
    "db could not pull the image acme/db:1: ImagePullBackOff: i/o timeout",
  ],
  [
    "a name is no image's",
    waiting("InvalidImageName"),
    0,
    "db could not be started: InvalidImageName: its words",
  ],
  [
    "a container cannot be made",
    waiting("CreateContainerError"),
    0,
    "db could not be started: CreateContainerError: its words",
  ],
  [
    "no node has had room for 30 seconds",
    full,
    30_000,
    "db found no node that has room for it: 0/1 nodes: memory",
  ],
  [
    "its image runs as root, and must not",
    waiting("CreateContainerConfigError", "container has runAsNonRoot and image will run as root"),
    0,
    "db could not be started: CreateContainerConfigError: container has runAsNonRoot and image will run as root",
  ],
  [
    "a container beside it runs, and its own is not begun for two minutes",
    {
      ...podWith({ podIP: "10.0.0.1", containerStatuses: [{ name: "mesh", state: { running: {} } }] }),
      spec: { containers: [], nodeName: "n1" },
    },
    120_000,
    "db was given to the node n1, which has not begun with it within 2 minutes",
  ],
  [
    "it was evicted while its image was pulled",
    podWith({
      ...{ phase: "Failed", reason: "Evicted", message: "The node was low" },
      containerStatuses: [{ name: "service", state: { waiting: { reason: "ImagePullBackOff" } } }],
    }),
    0,
    "db was ended by the cluster: Evicted: The node was low",
  ],
  [
    "it was evicted before it ran",
    podWith({ phase: "Failed", reason: "Evicted", message: "The node was low" }),
    0,
    "db was ended by the cluster: Evicted: The node was low",
  ],
  [
    "its program is not there",
    podWith({
      containerStatuses: [
        {
          name: "service",
          state: { terminated: { exitCode: 128, reason: "StartError", message: "exec: no such file" } },
        },
      ],
    }),
    0,
    "db could not be started: exec: no such file",
  ],
])("fails if %s", (_, pod, waitedMs, sentence) => {
  const verdict = judgeStart(service, pod, waitedMs);
  expect(verdict.kind === "failed" && verdict.failure.message).toBe(sentence);
  // Its log is read of the pod of this name.
  expect(verdict).toMatchObject({ failure: { containerId: "db-1" } });
});

test.each([
  [
    "runs and has an address",
    podWith({ podIP: "10.0.0.1", containerStatuses: [{ name: "service", state: { running: {} } }] }),
  ],
  [
    "has already ended",
    podWith({ containerStatuses: [{ name: "service", state: { terminated: { exitCode: 3 } } }] }),
  ],
])("has started if it %s", (_, pod) => {
  expect(judgeStart(service, pod, 0)).toEqual({ kind: "started" });
});

const unprepared = podWith({
  conditions: [{ type: "PodScheduled", status: "True" }],
  containerStatuses: [{ name: "service", state: { waiting: { reason: "ContainerCreating" } } }],
});

test.each([
  ["waits for a minute", 59_000, "its node cannot prepare it yet: FailedMount: no such volume"],
  ["then fails", 60_000, "db could not be prepared by its node: FailedMount: no such volume"],
])("a pod of which its node warns %s", (_, waitedMs, sentence) => {
  const verdict = judgeStart(service, unprepared, waitedMs, "FailedMount: no such volume");
  expect([
    verdict.kind === "waiting" && verdict.note,
    verdict.kind === "failed" && verdict.failure.message,
  ]).toContain(sentence);
});

test("a container that a cluster puts beside it does not count", () => {
  const pod = podWith({ podIP: "10.0.0.1", containerStatuses: [{ name: "mesh", state: { running: {} } }] });
  expect(judgeStart(service, pod, 0).kind).toBe("waiting");
});

test("a claim that is not there fails at once, because no new node would have it", () => {
  const message = '0/1 nodes are available: persistentvolumeclaim "data" not found.';
  const pod = podWith({
    conditions: [{ type: "PodScheduled", status: "False", reason: "Unschedulable", message }],
  });
  const verdict = judgeStart({ name: "db", image: "postgres:16" }, pod, 0);
  expect(verdict).toMatchObject({ kind: "failed", failure: { message: expect.stringContaining(message) } });
});
