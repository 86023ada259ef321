import { describe, expect, test } from "vitest";
import { checkDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { readSettings, type SettingName } from "../../src/request/read-settings.ts";

const read = (given: Partial<Record<SettingName, string>>) =>
  readSettings((name) => given[name], checkDockerHost);

test("empty means default", () => {
  expect(read({})).toMatchObject({
    settings: { publish: "as-needed", summary: "always", hostsFile: false, expiresSeconds: 518_400 },
    problems: [],
  });
});

test("blanks around a word mean nothing", () => {
  expect(read({ timeout: " 90s\n", pull: " never " })).toMatchObject({
    settings: { timeoutMs: 90_000, pull: "never" },
    problems: [],
  });
});

describe("an input that is wrong is a problem at its place", () => {
  test.each<[SettingName, string, string]>([
    ["timeout", "25d", '"25d" is out of range'],
    ["timeout", "24h1ms", '"24h1ms" is out of range'],
    ["timeout", "99999999999999999999h", '"99999999999999999999h" is out of range'],
    ["timeout", `${"9".repeat(400)}s`, "is out of range"],
    ["timeout", "0s", '"0s" is out of range'],
    ["timeout", "0.1ms", '"0.1ms" is out of range'],
    ["timeout", "90", '"90" has no unit'],
    ["expires", "6", '"6" has no unit'],
    ["expires", "366d", '"366d" is out of range'],
    ["expires", "soon", '"soon" is not a duration'],
    ["pull", "sometimes", '"sometimes" is not one of always, missing, never'],
    ["publish", "sometimes", '"sometimes" is not one of as-needed, always'],
    ["summary", "sometimes", '"sometimes" is not one of always, on-failure, never'],
    ["logs", "sometimes", '"sometimes" is not one of on-failure, always, never'],
    ["hosts-file", "yes", '"yes" is not one of false, true'],
    ["testcontainers", "yes", '"yes" is not one of false, true'],
    ["publish-address", "localhost", '"localhost" is not an IP address'],
    ["backend", "podman", '"podman" is not one of auto, docker, kubernetes'],
    ["kubernetes-namespace", "CI", '"CI" is not the name of a namespace'],
    ["kubernetes-namespace", `${"a".repeat(64)}`, "is not the name of a namespace"],
    ["docker-host", "ftp://x", '"ftp://x" is not a Docker daemon address'],
  ])("%s: %s", (name, text, message) => {
    expect(read({ [name]: text }).problems).toMatchObject([
      { path: name, origin: name, message: expect.stringContaining(message), position: undefined },
    ]);
  });

  test("and so is every other one", () => {
    const problems = read({
      timeout: "1",
      pull: "1",
      publish: "1",
      summary: "1",
      logs: "1",
      expires: "1",
    }).problems;
    expect(problems).toHaveLength(6);
  });
});

describe("an input that the backend makes meaningless is a problem", () => {
  const all = {
    "docker-host": "unix:///x.sock",
    network: "ci",
    testcontainers: "true",
    "kubernetes-namespace": "ci",
    "pod-template": "spec: {}",
  };
  test.each([
    ["docker", ["kubernetes-namespace", "pod-template"]],
    ["kubernetes", ["network", "testcontainers", "docker-host"]],
    ["auto", []],
  ])("backend: %s", (backend, paths) => {
    const { problems } = read({ ...all, backend });
    expect(problems.map(({ path }) => path)).toEqual(paths);
    for (const { message } of problems)
      expect(message).toBe(`this has no effect, because \`backend\` is ${backend}`);
  });
});
