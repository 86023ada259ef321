import { inject } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { dockerBackend } from "../../src/backend/docker/docker-backend.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { systemClock } from "../../src/machine/system-clock.ts";
import { processTable, surroundings } from "../../src/machine/this-process.ts";
import { aJob } from "../fakes/a-job.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";
import { describeBackend } from "./describe-backend.ts";

const { dockerHost, images } = inject("bed");
const host = parseDockerHost(dockerHost, "the test bed");

describeBackend(
  "Docker",
  () => {
    const engine = connectEngine(host);
    return dockerBackend({
      engine,
      engineForReport: engine,
      daemon: { host, text: dockerHost, source: "default" },
      daemonHost: host,
      surroundings: surroundings(aJob(), undefined),
      processes: processTable,
      job: aJob(),
      memory: recordingRunner(),
      files: { workspace: "/", exists: () => true },
      tree: { entriesOf: async () => undefined },
      findListener: () => undefined,
      log: recordingLog(),
      clock: systemClock,
      signal: new AbortController().signal,
    });
  },
  images.busybox,
);
