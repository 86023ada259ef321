import { expect, test } from "vitest";
import { tcpPort } from "../../../../src/request/container-port.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { noTraces } from "../../../fakes/no-traces.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { aService } from "../../../stories/a-start.ts";
import { aDockerStart } from "../a-docker-start.ts";

const declared = {
  ports: [{ containerPort: tcpPort(5432), hostPort: undefined, hostIp: undefined }],
  wait: [{ kind: "none" }],
} as const;

test.each([
  ["this machine's", "172.18.0.1", "daemon-host"],
  ["another's with the same networks", "10.0.0.9", "published-only"],
])("a daemon behind tcp whose host is %s", async (_, address, vantage) => {
  const started = aDockerStart();
  Object.assign(started.backendTools, {
    daemonHost: { kind: "tcp", host: "docker", port: 2376, tls: undefined },
  });
  started.surroundings.resolveName = async () => [address];
  await started.start({ ...aService("db"), ...declared });
  expect(started.runner.outputs).toMatchObject({ vantage });
});

test.each([
  ["actions", "Remove --network none from the job's container.options."],
  ["terminal", "Remove --network none from this container's options."],
] as const)("a job without a network, started by %s, is told what to change", async (front, hint) => {
  const id = "a".repeat(64);
  const started = aDockerStart({ job: aJob({ front }) });
  started.surroundings.traces = { ...noTraces, cgroup: `0::/docker/${id}` };
  started.engine.containers.inspect = async () => someContainer({ id, networkMode: "none" });
  await expect(started.start({ ...aService("db"), ...declared })).rejects.toMatchObject({
    message: "this job cannot reach any service: its container has --network none",
    hint,
  });
});
