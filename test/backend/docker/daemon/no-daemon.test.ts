import { describe, expect, test } from "vitest";
import { connectDaemon } from "../../../../src/backend/docker/daemon/connect-daemon.ts";
import type { DaemonChoice } from "../../../../src/backend/docker/daemon/find-docker-host.ts";
import type { NoDaemonFacts } from "../../../../src/backend/docker/daemon/no-daemon.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { UserError } from "../../../../src/user-error.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { aFolder, named, ofGroup, onMachine, plain, socket } from "./daemon-choices.ts";

/** The error that a daemon's failure becomes when nobody waits for it. */
async function failure(
  choice: DaemonChoice,
  code: string,
  about: Partial<NoDaemonFacts> = {},
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
  test.each<[string, DaemonChoice, string, Partial<NoDaemonFacts>, RegExp]>([
    [
      "a job container without the socket",
      socket,
      "ENOENT",
      {},
      /^no Docker daemon: the socket \/var\/run\/docker.sock does not exist in this job \| Share the daemon's socket: in the workflow, `container.options: -v \/var\/run\/docker.sock:\/var\/run\/docker.sock`; or name a daemon with the input docker-host/,
    ],
    [
      "a runner in a container without the socket",
      socket,
      "ENOENT",
      { isContainerJob: false },
      /\| Share the daemon's socket: start the runner's container with `-v \/var\/run\/docker.sock:\/var\/run\/docker.sock`; or name a daemon with DOCKER_HOST or the input docker-host\.$/,
    ],
    [
      "a runner in a container whose user may not open it",
      socket,
      "EACCES",
      { isContainerJob: false },
      /\| Let its user open the socket: start the runner's container with `--group-add 998` \(or `--user 0`\)\.$/,
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
      { job: aJob({ pod: "of-the-runner" }) },
      /^no Docker daemon: this job runs in a Kubernetes pod, which has none \| .*containerMode.type dind/,
    ],
    [
      "a job pod of the runner's kubernetes mode",
      socket,
      "ENOENT",
      { job: aJob({ pod: "of-container-hooks" }) },
      /^no Docker daemon: this job runs in a Kubernetes pod of the runner's kubernetes mode/,
    ],
    [
      "a named socket that does not come",
      named("unix:///run/other.sock"),
      "ENOENT",
      {},
      /^no Docker daemon: the socket \/run\/other.sock does not exist in this job \| Check DOCKER_HOST, or share that socket: in the workflow, `container.options: -v \/run\/other.sock:\/run\/other.sock/,
    ],
    [
      "a user without the right",
      socket,
      "EACCES",
      {},
      /^no permission for Docker: this job's user may not open the socket .* \| .*`container.options: --group-add 998` \(or `--user 0`\)/,
    ],
    ["a socket of root's group", socket, "EACCES", { fileAt: ofGroup(0) }, /options: --user 0`\.$/],
    ["a socket that cannot be seen", socket, "EACCES", { fileAt: () => undefined }, /options: --user 0`\.$/],
    [
      "a user without the right, on the machine",
      socket,
      "EACCES",
      { ...onMachine, userName: "ci" },
      /^no permission for Docker: this job's user may not open the socket \/var\/run\/docker.sock \| Add ci to the socket's group \(sudo usermod -aG docker ci, if group 998/,
    ],
    [
      "a socket of root's group, on the machine",
      socket,
      "EACCES",
      { ...onMachine, fileAt: ofGroup(0) },
      /\| Add the runner's user to the group docker \(sudo groupadd docker; /,
    ],
    [
      "a folder in place of the socket, in a container",
      socket,
      "ECONNREFUSED",
      aFolder,
      /^no Docker daemon: \/var\/run\/docker.sock is a directory in this job, not a socket \| .*rootless Docker, Podman.*container.options: -v \/run\/user\/1000.*set the input docker-host: unix:/,
    ],
    [
      "the same for a user who may not look into it",
      socket,
      "EACCES",
      aFolder,
      /^no Docker daemon: \/var\/run\/docker.sock is a directory/,
    ],
    [
      "a folder in place of a named socket, on the machine",
      named("unix:///run/other.sock"),
      "ECONNREFUSED",
      { ...onMachine, ...aFolder },
      /^no Docker daemon: \/run\/other.sock is a directory .* \| A container mounted \/run\/other.sock before/,
    ],
    [
      "a runner on Windows",
      socket,
      "ENOENT",
      { ...onMachine, job: aJob({ operatingSystem: "Windows", isOnGithubsRunner: true }) },
      /^no Docker daemon: this job runs on Windows, where the runner has none \| Run the job on Linux \(runs-on: ubuntu-latest\)/,
    ],
    [
      "a runner on macOS",
      socket,
      "ENOENT",
      { ...onMachine, job: aJob({ operatingSystem: "macOS" }) },
      /^no Docker daemon: this job runs on macOS/,
    ],
    [
      "a daemon that is named does not come on Windows",
      named("unix:///run/other.sock"),
      "ENOENT",
      { ...onMachine, job: aJob({ operatingSystem: "Windows" }) },
      /\/run\/other.sock does not exist in this job/,
    ],
    [
      "a runner of GitHub's that is a container",
      socket,
      "ENOENT",
      { isContainerJob: false, job: aJob({ operatingSystem: "Linux", isOnGithubsRunner: true }) },
      /^no Docker daemon: this GitHub runner is itself a container.* \| .*ubuntu-latest instead of ubuntu-slim/,
    ],
    [
      "a job container on a runner of GitHub's",
      socket,
      "ENOENT",
      { job: aJob({ operatingSystem: "Linux", isOnGithubsRunner: true }) },
      /\| Share the daemon's socket: .* with the input docker-host \(or DOCKER_HOST in container.env; /,
    ],
    [
      "a machine of GitHub's",
      socket,
      "ENOENT",
      { ...onMachine, job: aJob({ operatingSystem: "Linux", isOnGithubsRunner: true }) },
      /\| Start Docker on this machine, or name a daemon with DOCKER_HOST or the input docker-host\.$/,
    ],
    [
      "nobody listens",
      named("tcp://docker:2375", "docker-host input"),
      "ECONNREFUSED",
      {},
      /^no Docker daemon answers at tcp:\/\/docker:2375 \(connect ECONNREFUSED\) \| .*check the input docker-host/,
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
      /check the current docker context/,
    ],
  ])("%s", async (_, choice, code, about, expected) => {
    expect(await failure(choice, code, about)).toMatch(expected);
  });
});
