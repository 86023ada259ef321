import { describe, expect, test } from "vitest";
import { loginSteps, parseLoginConfig } from "../../../src/backend/login/login-steps.ts";
import { auth, HUB, stepsFor } from "./login-steps-of.ts";

describe("a key holds for its registry", () => {
  test.each([
    ["ghcr.io/o/app:1", "ghcr.io"],
    ["ghcr.io/o/app:1", "https://ghcr.io"],
    ["ghcr.io/o/app:1", "http://ghcr.io/"],
    ["ghcr.io/o/app:1", "https://ghcr.io/v2/"],
    ["ghcr.io/o/app:1", "GHCR.IO"],
    ["GHCR.IO/o/app:1", "ghcr.io"],
    ["r.example:5000/app", "r.example:5000"],
    ["r.example:5000/app", "https://r.example:5000/v1/"],
    ["localhost:5000/app", "localhost:5000"],
    ["localhost/app", "localhost"],
    ["[::1]:5000/app", "[::1]:5000"],
    ["1.dkr.ecr.eu-west-1.amazonaws.com/app:1", "1.dkr.ecr.eu-west-1.amazonaws.com"],
    ["redis", HUB],
    ["redis:7", "docker.io"],
    ["docker.io/library/redis", "https://docker.io"],
    ["index.docker.io/library/redis", HUB],
    ["me/app", "index.docker.io"],
    ["me/app", "registry-1.docker.io"],
    // With a path, as docker's command line takes it: by its host.
    ["r.example/team/app", "r.example/team"],
    ["r.example/team/app", "https://r.example/other"],
  ])("%s by %s", (image, key) => expect(stepsFor(image, { auths: { [key]: auth("me:p") } })).toEqual(["me"]));
});

describe("no registry gets the login of another", () => {
  test.each([
    ["a host that ends like it", "my-ghcr.io/o/app", "ghcr.io"],
    ["a host that begins like it", "ghcr.io.example/o/app", "ghcr.io"],
    ["a host below it", "evil.ghcr.io/o/app", "ghcr.io"],
    ["the host above it", "r.example/app", "a.r.example"],
    ["another port", "r.example:5001/app", "r.example:5000"],
    ["a port where none is written", "r.example:443/app", "r.example"],
    ["no port where one is written", "r.example/app", "r.example:5000"],
    ["a port that begins like it", "localhost:50000/app", "localhost:5000"],
    ["a mirror that has its name in the path", "mirror.example/ghcr.io/o/app", "ghcr.io"],
    ["a registry that is the path of a key", "ghcr.io/o/app", "mirror.example/ghcr.io"],
    ["a name that is the user of a key", "ghcr.io/o/app", "https://ghcr.io@mirror.example/"],
    ["a name that is the password of a key", "ghcr.io/o/app", "https://ghcr.io:x@mirror.example"],
    ["a name behind a question mark", "ghcr.io/o/app", "https://mirror.example?ghcr.io"],
    ["a key of another scheme", "ghcr.io/o/app", "ftp://ghcr.io"],
    ["letters that only look like it", "ghcr.io/o/app", "ghcr.ı\u006f"],
    ["a key with a space", "ghcr.io/o/app", " ghcr.io"],
    ["Docker Hub from a mirror", "mirror.example/library/redis", HUB],
    ["a mirror from Docker Hub", "redis", "mirror.example"],
    ["a host that ends like Docker Hub's", "redis", "mydocker.io"],
    ["a repository on Docker Hub that looks like a registry", "ghcr/io", "ghcr.io"],
    ["everything by an empty key", "ghcr.io/o/app", ""],
    ["everything by the name of a built-in", "redis", "__proto__"],
  ])("not %s", (_, image, key) => {
    for (const format of ["docker", "podman"] as const) {
      expect(stepsFor(image, { auths: { [key]: auth("me:p") } }, format)).toEqual([]);
      expect(stepsFor(image, { credHelpers: { [key]: "x" } }, format)).toEqual([]);
    }
  });
});

test("docker's usual key counts before others with the same host, and a fitting path before another", () => {
  const keys = [
    "https://r.example/v1/",
    "r.example/other",
    "r.example/team",
    "r.example/team/a",
    "r.example",
  ];
  const auths = Object.fromEntries(keys.map((key) => [key, auth(`${key.replace(/\W+/g, "-")}:p`)]));
  expect(stepsFor("r.example/team/a/app", { auths })).toEqual([
    "r-example",
    "https-r-example-v1-",
    "r-example-team-a",
    "r-example-team",
    "r-example-other",
  ]);
});

describe("podman's keys hold below their path, the longest first", () => {
  const auths = Object.fromEntries(
    ["r.example", "r.example/team", "r.example/team/app", "docker.io/me"].map((key) => [
      key,
      auth(`${key}:p`),
    ]),
  );
  test.each([
    ["r.example/team/app:1", ["r.example/team/app", "r.example/team", "r.example"]],
    ["r.example/team/other", ["r.example/team", "r.example"]],
    ["r.example/teams/app", ["r.example"]],
    ["r.example/other/team", ["r.example"]],
    ["me/app", ["docker.io/me"]],
    ["redis", []],
  ])("%s", (image, users) => expect(stepsFor(image, { auths }, "podman")).toEqual(users));
});

describe("a login is", () => {
  const loginOf = (entry: unknown) => {
    const text = JSON.stringify({ auths: { "r.example": entry } });
    const parsed = parseLoginConfig({ format: "docker", name: "config", text });
    const [step] = loginSteps("r.example/app", parsed ?? expect.unreachable());
    return step?.kind === "login" ? step.login : step;
  };
  test.each<[string, unknown, unknown]>([
    ["user and password in base64", auth("me:p"), { username: "me", password: "p" }],
    ["with a colon in the password", auth("me:p:q"), { username: "me", password: "p:q" }],
    ["without the zeros of old versions", auth("me:p\0\0"), { username: "me", password: "p" }],
    ["in plain text", { username: "me", password: "p" }, { username: "me", password: "p" }],
    ["a token", { identitytoken: "t" }, { username: "", password: "", identityToken: "t" }],
    [
      "a token with its user",
      { ...auth("0:"), identitytoken: "t" },
      { username: "0", password: "", identityToken: "t" },
    ],
    ["not an empty object", {}, undefined],
    ["not a text", "me:p", undefined],
    ["not null", null, undefined],
    ["not a user alone", { username: "me" }, undefined],
  ])("%s", (_, entry, login) => expect(loginOf(entry)).toEqual(login));

  test.each([
    ["what is not base64", { auth: "me:p" }],
    ["what has no colon", auth("me")],
    ["what has no user", auth(":p")],
  ])("not %s, and the sentence does not show it", (_, entry) =>
    expect(loginOf(entry)).toEqual({
      kind: "unusable",
      problem: "the login for r.example in config is not base64 of user:password",
    }),
  );
});

test.each(["", "null", "[]", '"x"', "{", "1"])("what is not an object holds no logins: %s", (text) =>
  expect(parseLoginConfig({ format: "docker", name: "config", text })).toBeUndefined(),
);

test.each([
  { auths: [] },
  { auths: "x" },
  { credHelpers: null, credsStore: null },
  { auths: { "r.example": [] } },
])("a strange part of it is passed over: %j", (config) =>
  expect(stepsFor("r.example/app", config).filter((step) => !step.includes("not a program"))).toEqual([]),
);
