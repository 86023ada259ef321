import { inject } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { dockerBackend } from "../../src/backend/docker/docker-backend.ts";
import { dockerLeftovers } from "../../src/backend/docker/docker-leftovers.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { systemClock } from "../../src/machine/system-clock.ts";
import { processTable, surroundings } from "../../src/machine/this-process.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";
import type { ConnectBackend } from "./a-trial.ts";
import { describeBackend } from "./describe-backend.ts";
import { describeBelongings } from "./describe-belongings.ts";
import { describePorts } from "./describe-ports.ts";

const { dockerHost, images } = inject("bed");
const host = parseDockerHost(dockerHost, "the test bed");

const connect: ConnectBackend = (job) => {
  const engine = connectEngine(host);
  const outside = { engine, job, log: recordingLog(), clock: systemClock, processes: processTable };
  const backend = dockerBackend({
    ...outside,
    engineForReport: engine,
    daemon: { host, text: dockerHost, source: "default" },
    daemonHost: host,
    surroundings: surroundings(job, undefined),
    memory: recordingRunner(),
    files: { workspace: "/", exists: () => true },
    tree: { entriesOf: async () => undefined },
    findLogin: async () => undefined,
    findListener: () => undefined,
    signal: new AbortController().signal,
  });
  return {
    backend,
    leftovers: dockerLeftovers({ ...outside, isDaemonLocal: true, joined: () => undefined }),
  };
};

for (const describeIt of [describeBackend, describeBelongings, describePorts])
  describeIt("Docker", connect, images.busybox);
