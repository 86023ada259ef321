import { expect, test } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import type { DaemonChoice } from "../../../../src/backend/docker/daemon/find-docker-host.ts";
import { toolEnvironment } from "../../../../src/backend/docker/place/tool-environment.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";

const HOST = { kind: "daemon-host", because: "" } as unknown as Vantage;
const CONTAINER = { kind: "job-container", because: "" } as unknown as Vantage;
const ELSEWHERE = { kind: "published-only", because: "" } as unknown as Vantage;
const usual = "/var/run/docker.sock";

const onHost = {
  vantage: HOST,
  host: "127.0.0.1",
  isContainerJob: false,
  mounts: undefined,
  isRootless: false,
};

function daemonAt(text: string, source: DaemonChoice["source"] = "DOCKER_HOST", tls?: string): DaemonChoice {
  const secured = tls === undefined ? undefined : { folder: tls, verifiesServer: true };
  return { host: parseDockerHost(text, "the test", secured), text, source };
}

test.each([
  [
    "the usual socket",
    { ...onHost, daemon: daemonAt(`unix://${usual}`, "default") },
    { DOCKER_HOST: `unix://${usual}`, TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: usual },
  ],
  [
    "a context's socket, which libraries do not look for",
    { ...onHost, daemon: daemonAt("unix:///home/me/.docker/run/docker.sock", "current context") },
    {
      DOCKER_HOST: "unix:///home/me/.docker/run/docker.sock",
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: "/home/me/.docker/run/docker.sock",
    },
  ],
  [
    "rootless: its socket is this machine's",
    {
      ...onHost,
      vantage: ELSEWHERE,
      isRootless: true,
      daemon: daemonAt("unix:///run/user/1000/docker.sock"),
    },
    {
      DOCKER_HOST: "unix:///run/user/1000/docker.sock",
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: "/run/user/1000/docker.sock",
    },
  ],
  [
    "a virtual machine: its own socket is at the usual place",
    { ...onHost, vantage: ELSEWHERE, daemon: daemonAt("unix:///Users/me/.colima/docker.sock") },
    {
      DOCKER_HOST: "unix:///Users/me/.colima/docker.sock",
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: usual,
    },
  ],
  [
    "a daemon by TLS",
    {
      ...onHost,
      vantage: ELSEWHERE,
      host: "build-1",
      daemon: daemonAt("tcp://build-1", "DOCKER_HOST", "/certs"),
    },
    {
      DOCKER_HOST: "tcp://build-1:2376",
      DOCKER_TLS_VERIFY: "1",
      DOCKER_CERT_PATH: "/certs",
      TESTCONTAINERS_HOST_OVERRIDE: "build-1",
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: usual,
    },
  ],
  [
    "a runner's own container with the socket at another path: what the reaper mounts is the host's path",
    {
      ...onHost,
      vantage: CONTAINER,
      host: "172.17.0.1",
      mounts: [{ source: "/run/user/1000/docker.sock", destination: "/docker.sock" }],
      daemon: daemonAt("unix:///docker.sock", "docker-host input"),
    },
    {
      DOCKER_HOST: "unix:///docker.sock",
      TESTCONTAINERS_HOST_OVERRIDE: "172.17.0.1",
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: "/run/user/1000/docker.sock",
    },
  ],
  [
    "a mount that names /run, which is the same as /var/run",
    {
      ...onHost,
      vantage: CONTAINER,
      mounts: [{ source: "/srv/docker", destination: "/run" }],
      daemon: daemonAt(`unix://${usual}`, "default"),
    },
    { DOCKER_HOST: `unix://${usual}`, TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: "/srv/docker/docker.sock" },
  ],
])("%s", (_, facts, variables) =>
  expect(toolEnvironment(facts)).toEqual({
    variables: {
      TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1",
      TESTCONTAINERS_CONNECTION_MODE: "docker_host",
      ...variables,
    },
    warnings: [],
  }),
);

const inContainerJob = { ...onHost, vantage: CONTAINER, isContainerJob: true, mounts: [] };

test.each([
  ["the usual socket", daemonAt(`unix://${usual}`, "default"), []],
  ["what container.env names", daemonAt("tcp://build-1:2375"), []],
  [
    "what the input names",
    daemonAt("unix:///docker.sock", "docker-host input"),
    [expect.stringContaining("put `DOCKER_HOST=unix:///docker.sock` in front of the command")],
  ],
])(
  "in a container job, DOCKER_HOST stays as it is, because it is the runner's too: %s",
  (_, daemon, warnings) => {
    const given = toolEnvironment({ ...inContainerJob, daemon });
    expect(given.variables).not.toHaveProperty("DOCKER_HOST");
    expect(given.warnings).toEqual(warnings);
  },
);

test("a daemon by ssh is named, with a warning", () => {
  const { variables, warnings } = toolEnvironment({ ...onHost, daemon: daemonAt("ssh://me@build-1") });
  expect(variables.DOCKER_HOST).toBe("ssh://me@build-1");
  expect(warnings).toEqual([expect.stringContaining("cannot reach a daemon over ssh (ssh://me@build-1)")]);
});

test.each([["unix:///docker.sock"], ["tcp://build-1:2375"], ["tcp://build-1"]])(
  "the reaper stays on, whatever the daemon: %s",
  (address) => {
    const names = Object.keys(toolEnvironment({ ...onHost, daemon: daemonAt(address) }).variables);
    expect(names.filter((name) => name.includes("RYUK"))).toEqual([]);
  },
);
