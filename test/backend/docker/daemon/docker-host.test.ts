import { describe, expect, test } from "vitest";
import {
  describeDockerHost,
  formatDockerHost,
  parseDockerHost,
  parseSavedDockerHost,
} from "../../../../src/backend/docker/daemon/docker-host.ts";

const tcp = (host: string, port: number) => ({ kind: "tcp", host, port, tls: undefined });
const ssh = (given: object) => ({
  kind: "ssh",
  user: undefined,
  port: undefined,
  socketPath: "/var/run/docker.sock",
  ...given,
});
const systemTls = { folder: undefined, verifiesServer: true };

describe("an address in all forms of DOCKER_HOST", () => {
  test.each<[string, object]>([
    ["unix:///run/docker.sock", { kind: "socket", path: "/run/docker.sock" }],
    ["unix://", { kind: "socket", path: "/var/run/docker.sock" }],
    ["/run/user/1000/docker.sock", { kind: "socket", path: "/run/user/1000/docker.sock" }],
    ["unix:///run/a%20b.sock", { kind: "socket", path: "/run/a b.sock" }],
    ["/run/a?b#c.sock", { kind: "socket", path: "/run/a?b#c.sock" }],
    ["tcp://docker:2375", tcp("docker", 2375)],
    ["tcp://docker", tcp("docker", 2375)],
    ["tcp://", tcp("127.0.0.1", 2375)],
    ["docker:2375", tcp("docker", 2375)],
    ["10.0.0.5:2375", tcp("10.0.0.5", 2375)],
    ["tcp://[fd00::1]:2375", tcp("fd00::1", 2375)],
    ["http://docker:8080", tcp("docker", 8080)],
    ["https://docker:2376", { ...tcp("docker", 2376), tls: systemTls }],
    ["https://docker", { ...tcp("docker", 443), tls: systemTls }],
    ["ssh://builder", ssh({ host: "builder" })],
    ["ssh://ci@builder:2222", ssh({ host: "builder", user: "ci", port: 2222 })],
    [
      "ssh://builder/run/user/1000/docker.sock",
      ssh({ host: "builder", socketPath: "/run/user/1000/docker.sock" }),
    ],
  ])("%s", (text, expected) => {
    const host = parseDockerHost(text, "DOCKER_HOST");
    expect(host).toEqual(expected);
    expect(parseSavedDockerHost(formatDockerHost(host))).toEqual(expected);
  });

  test("TLS that the environment asks for moves the default port, and outlives into post", () => {
    const tls = { folder: "/certs/client", verifiesServer: true };
    const host = parseDockerHost("tcp://docker", "DOCKER_HOST", tls);
    expect(host).toEqual({ kind: "tcp", host: "docker", port: 2376, tls });
    expect(parseSavedDockerHost(formatDockerHost(host))).toEqual(host);
    expect(describeDockerHost(host)).toBe("tcp://docker:2376");
  });

  test.each([
    "npipe:////./pipe/docker_engine",
    "fd://",
    "unix://var/run/docker.sock",
    "ssh://",
    "ftp://docker",
    "two words",
    "unix:///%zz",
    "ssh://%zz@docker",
  ])("$0 is refused, with whose it is", (text) => {
    expect(() => parseDockerHost(text, "DOCKER_HOST")).toThrow(
      `DOCKER_HOST: "${text}" is not a Docker daemon address`,
    );
  });
});
