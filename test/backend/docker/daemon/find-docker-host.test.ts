import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findDockerHost } from "../../../../src/backend/docker/daemon/find-docker-host.ts";

const idOf = (name: string) => createHash("sha256").update(name).digest("hex");
const meta = (name: string, host: string, more = {}) => ({
  [`/root/.docker/contexts/meta/${idOf(name)}/meta.json`]: JSON.stringify({
    Name: name,
    Metadata: {},
    Endpoints: { docker: { Host: host, SkipTLSVerify: false, ...more } },
  }),
});
const tlsFolder = `/root/.docker/contexts/tls/${idOf("secure")}/docker`;
const current = (name: string) => ({ "/root/.docker/config.json": JSON.stringify({ currentContext: name }) });

interface Given {
  readonly input?: string;
  readonly environment?: Record<string, string>;
  readonly files?: Record<string, string>;
}
const warnings: string[] = [];
const find = ({ input, environment = {}, files = {} }: Given) =>
  findDockerHost(input, environment, {
    folder: "/root/.docker",
    userId: 1000,
    exists: (path) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
    isFolder: (path) => files[path] === FOLDER,
    read: (path) => files[path],
    warn: (path, problem) => warnings.push(`${path}: ${problem}`),
  });
const FOLDER = "(a folder)";

describe("which daemon is meant", () => {
  const builder = meta("builder", "ssh://ci@builder");
  const both = { ...builder, ...meta("other", "tcp://other:2375") };

  test.each<[string, Given, string, string]>([
    [
      "the input wins",
      {
        input: "tcp://a:1",
        environment: { DOCKER_HOST: "tcp://b:1" },
        files: { ...builder, ...current("builder") },
      },
      "tcp://a:1",
      "docker-host input",
    ],
    [
      "then DOCKER_HOST, also before a context",
      { environment: { DOCKER_HOST: "tcp://b:1", DOCKER_CONTEXT: "builder" }, files: builder },
      "tcp://b:1",
      "DOCKER_HOST",
    ],
    [
      "then DOCKER_CONTEXT",
      { environment: { DOCKER_CONTEXT: "builder" }, files: { ...both, ...current("other") } },
      "ssh://ci@builder",
      "DOCKER_CONTEXT",
    ],
    [
      "then the current context",
      { files: { ...both, ...current("other") } },
      "tcp://other:2375",
      "current context",
    ],
    ["a context named default is none", { files: current("default") }, "/var/run/docker.sock", "default"],
    [
      "DOCKER_CONTEXT=default is none either, whatever is current",
      { environment: { DOCKER_CONTEXT: "default" }, files: { ...both, ...current("other") } },
      "/var/run/docker.sock",
      "default",
    ],
    ["nothing at all", {}, "/var/run/docker.sock", "default"],
    [
      "a folder that was mounted in place of the socket is passed over",
      { files: { "/var/run/docker.sock": FOLDER, "/run/user/1000/docker.sock": "" } },
      "/run/user/1000/docker.sock",
      "default",
    ],
    [
      "a folder in place of the socket, and no other",
      { files: { "/var/run/docker.sock": FOLDER } },
      "/var/run/docker.sock",
      "default",
    ],
    [
      "the first usual socket that exists",
      {
        environment: { XDG_RUNTIME_DIR: "/x" },
        files: { "/run/podman/podman.sock": "", "/x/docker.sock": "" },
      },
      "/x/docker.sock",
      "default",
    ],
    [
      "rootless without XDG_RUNTIME_DIR",
      { files: { "/run/user/1000/docker.sock": "" } },
      "/run/user/1000/docker.sock",
      "default",
    ],
    [
      "Docker Desktop's",
      { files: { "/root/.docker/desktop/docker.sock": "" } },
      "/root/.docker/desktop/docker.sock",
      "default",
    ],
    ["Podman's", { files: { "/run/podman/podman.sock": "" } }, "/run/podman/podman.sock", "default"],
  ])("%s", (_, given, text, source) => {
    expect(find(given)).toMatchObject({ text, source });
  });

  test("a context brings its TLS material along", () => {
    const files = { ...meta("secure", "tcp://far:2376"), [`${tlsFolder}/ca.pem`]: "", ...current("secure") };
    expect(find({ files }).host).toEqual({
      kind: "tcp",
      host: "far",
      port: 2376,
      tls: { folder: tlsFolder, verifiesServer: true },
    });
  });

  test.each<[string, Record<string, string>, object | undefined]>([
    ["no TLS unless asked for", { DOCKER_CERT_PATH: "/certs" }, undefined],
    [
      "DOCKER_TLS_VERIFY asks for it, whatever its value",
      { DOCKER_TLS_VERIFY: "0", DOCKER_CERT_PATH: "/certs" },
      { folder: "/certs", verifiesServer: true },
    ],
    [
      "certificates are in docker's folder by default",
      { DOCKER_TLS_VERIFY: "1" },
      { folder: "/root/.docker", verifiesServer: true },
    ],
  ])("%s", (_, environment, tls) => {
    const { host } = find({ environment: { DOCKER_HOST: "tcp://far:2376", ...environment } });
    expect(host).toMatchObject({ kind: "tcp", tls });
  });

  test("a context that does not exist is an error that names it", () => {
    expect(() => find({ environment: { DOCKER_CONTEXT: "gone" } })).toThrow(
      "DOCKER_CONTEXT: there is no docker context gone in /root/.docker",
    );
    expect(() => find({ files: current("gone") })).toThrow(
      "current context: there is no docker context gone",
    );
  });

  test("DOCKER_CONFIG moves the contexts", () => {
    const file = `/elsewhere/contexts/meta/${idOf("builder")}/meta.json`;
    const files = { [file]: JSON.stringify({ Endpoints: { docker: { Host: "ssh://builder" } } }) };
    const environment = { DOCKER_CONFIG: "/elsewhere", DOCKER_CONTEXT: "builder" };
    expect(find({ environment, files }).text).toBe("ssh://builder");
  });
});

test("a configuration that is not JSON is skipped with a warning, which quotes nothing of it", () => {
  warnings.length = 0;
  const files = { "/root/.docker/config.json": '{"auths": {"ghcr.io": {"auth": "c2VjcmV0"' };
  expect(find({ files }).source).toBe("default");
  expect(warnings).toEqual(["/root/.docker/config.json: it is not a JSON object"]);
});
