import { expect, test } from "vitest";
import { registryLogin } from "../../src/containers/registry-login.ts";

const github = { actor: "octocat", token: "t" };
const own = { username: "me", password: "p" };

test.each([
  [
    "the job's token for GitHub's registry",
    "ghcr.io/org/app:1",
    undefined,
    github,
    { username: "octocat", password: "t" },
  ],
  ["the user's own credentials before that", "ghcr.io/org/app:1", own, github, own],
  ["no token for any other registry", "ghcr.io.example/org/app:1", undefined, github, undefined],
  ["nor for Docker Hub", "postgres:15", undefined, github, undefined],
  ["nothing without a token", "ghcr.io/org/app:1", undefined, undefined, undefined],
])("the login is %s", (_, image, credentials, account, expected) => {
  expect(registryLogin({ image, credentials }, account)).toEqual(expected);
});
