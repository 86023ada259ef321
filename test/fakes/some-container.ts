import type { ContainerFacts } from "../../src/backend/docker/engine/containers.ts";

/** A running container with nothing special about it. */
export function someContainer(given: Partial<ContainerFacts> = {}): ContainerFacts {
  return {
    id: "c1",
    name: "some-container",
    imageId: "sha256:1",
    labels: {},
    state: {
      isRunning: true,
      isRestarting: false,
      isBeingRemoved: false,
      exitCode: 0,
      isOutOfMemory: false,
      startedAt: "2026-01-01T00:00:00Z",
      finishedAt: "0001-01-01T00:00:00Z",
      health: "none",
    },
    networkMode: "bridge",
    hostname: "c1",
    filePaths: [],
    rootLayer: "",
    healthcheck: undefined,
    networks: [],
    mounts: [],
    publishedPorts: [],
    restartCount: 0,
    isExecuting: false,
    ...given,
  };
}
