import type { ContainerFacts } from "../../src/docker/engine.ts";

/** A running container with nothing special about it. */
export function someContainer(given: Partial<ContainerFacts> = {}): ContainerFacts {
  return {
    id: "c1",
    name: "some-container",
    image: "some-image:1",
    labels: {},
    state: { isRunning: true, isRestarting: false, exitCode: 0, isOutOfMemory: false, health: "none" },
    networkMode: "bridge",
    hostname: "c1",
    filePaths: [],
    rootLayer: "",
    healthcheck: undefined,
    networks: [],
    mounts: [],
    publishedPorts: [],
    restartCount: 0,
    ...given,
  };
}
