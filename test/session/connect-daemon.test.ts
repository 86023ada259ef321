import { describe, expect, test } from "vitest";
import { parseDockerHost } from "../../src/docker/docker-host.ts";
import { EngineBreakdown } from "../../src/docker/engine-breakdown.ts";
import type { DaemonChoice } from "../../src/docker/find-docker-host.ts";
import { connectDaemon, type JobSurroundings } from "../../src/session/connect-daemon.ts";
import { UserError } from "../../src/user-error.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";

const socket: DaemonChoice = {
  host: parseDockerHost("unix:///var/run/docker.sock", ""),
  text: "/var/run/docker.sock",
  source: "default",
};
const named = (text: string, source: DaemonChoice["source"] = "DOCKER_HOST"): DaemonChoice => ({
  host: parseDockerHost(text, source),
  text,
  source,
});
const plain: JobSurroundings = { environment: {}, isInContainer: true, groupOf: () => 998 };

/** The error that a daemon's failure becomes when nobody waits for it. */
async function failure(
  choice: DaemonChoice,
  code: string,
  about: Partial<JobSurroundings> = {},
): Promise<string> {
  const engine = {
    about: () =>
      Promise.reject(
        new EngineBreakdown("GET /version", Object.assign(new Error(`connect ${code}`), { code })),
      ),
  };
  const tools = {
    clock: new FakeClock(),
    log: recordingLog(),
    signal: new AbortController().signal,
    patienceMs: 0,
  };
  const thrown = await connectDaemon(choice, engine, { ...tools, about: { ...plain, ...about } }).catch(
    (error: unknown) => error,
  );
  if (!(thrown instanceof UserError)) throw thrown;
  return `${thrown.message} | ${thrown.hint}`;
}

describe("without a daemon each reason is a sentence of its own, with the remedy", () => {
  test.each<[string, DaemonChoice, string, Partial<JobSurroundings>, RegExp]>([
    [
      "a job container without the socket",
      socket,
      "ENOENT",
      {},
      /^no Docker daemon: the socket \/var\/run\/docker.sock does not exist in this job \| Share the daemon's socket .*-v \/var\/run\/docker.sock:/,
    ],
    [
      "a machine without Docker",
      socket,
      "ENOENT",
      { isInContainer: false },
      /\| Start Docker on this machine/,
    ],
    [
      "a job pod of Kubernetes",
      socket,
      "ENOENT",
      { environment: { KUBERNETES_SERVICE_HOST: "10.0.0.1", HOSTNAME: "runner-1" } },
      /^no Docker daemon: this job runs in a Kubernetes pod, which has none \| .*containerMode.type dind/,
    ],
    [
      "a job pod of the runner's kubernetes mode",
      socket,
      "ENOENT",
      { environment: { KUBERNETES_SERVICE_HOST: "10.0.0.1", HOSTNAME: "runner-1-workflow" } },
      /^no Docker daemon: this job runs in a Kubernetes pod of the runner's kubernetes mode/,
    ],
    [
      "a named socket that does not come",
      named("unix:///run/other.sock"),
      "ENOENT",
      {},
      /^no Docker daemon: the socket \/run\/other.sock does not exist in this job \| Correct DOCKER_HOST, or share that socket .*-v \/run\/other.sock:\/run\/other.sock/,
    ],
    [
      "a user without the right",
      socket,
      "EACCES",
      {},
      /^no Docker daemon: this job's user may not open the socket .* \| Run .* as root .*--group-add 998/,
    ],
    ["a socket of root's group", socket, "EACCES", { groupOf: () => 0 }, /--user 0\)\.$/],
    [
      "nobody listens",
      named("tcp://docker:2375", "docker-host input"),
      "ECONNREFUSED",
      {},
      /^no Docker daemon answers at tcp:\/\/docker:2375 \(connect ECONNREFUSED\) \| .*correct the input docker-host/,
    ],
    [
      "another authority",
      named("tcp://docker:2376"),
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      {},
      /its certificate is not signed by the ca.pem in use/,
    ],
    [
      "a context that leads nowhere",
      named("tcp://docker:2376", "current context"),
      "EHOSTUNREACH",
      {},
      /correct the current docker context/,
    ],
  ])("%s", async (_, choice, code, about, expected) => {
    expect(await failure(choice, code, about)).toMatch(expected);
  });
});
