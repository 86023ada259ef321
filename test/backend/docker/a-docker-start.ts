import { type DockerBackendTools, dockerBackend } from "../../../src/backend/docker/docker-backend.ts";
import { dockerLeftovers } from "../../../src/backend/docker/docker-leftovers.ts";
import { aJob } from "../../fakes/a-job.ts";
import { inMemoryEngine, plainImage } from "../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { aStep, type Outside } from "../../stories/a-step.ts";

/**
 * A step of a job on the machine of an in-memory daemon that has `app:1`, or that another step used. A test may
 * change `backendTools` and the engine's calls before the start.
 */
export function aDockerStart({ engine = inMemoryEngine(), clock = new FakeClock(), job = aJob() } = {}) {
  engine.holdings.images.set("app:1", plainImage({ volumes: ["/data"] }));
  const connect = (outside: Outside) => {
    outside.surroundings.interfaceNames = () => [...engine.holdings.networks.keys()].map((id) => `br-${id}`);
    const backendTools: DockerBackendTools = {
      ...outside,
      engine,
      engineForReport: engine,
      daemonHost: { kind: "socket", path: "/s" },
      daemon: { host: { kind: "socket", path: "/s" }, text: "unix:///s", source: "default" },
      memory: outside.runner,
      files: { workspace: "/work", exists: () => true },
      tree: { entriesOf: async () => undefined },
      findLogin: async () => undefined,
      findListener: () => undefined,
    };
    const backend = dockerBackend(backendTools);
    const leftovers = dockerLeftovers({ ...outside, engine, isDaemonLocal: true, joined: () => undefined });
    return { backend, leftovers, backendTools, engine };
  };
  return aStep(connect, { clock, job });
}
