import type { ContainerTraces } from "../../src/ports/container-traces.ts";

/** Of a process on a plain machine. */
export const noTraces: ContainerTraces = {
  jobContainer: "",
  jobContainerName: "",
  cgroup: "",
  mountinfo: "",
  containerenv: "",
  hostnames: ["machine"],
  interfaces: [],
};
