import { describe, expect, test } from "vitest";
import { githubAccount, githubLogin } from "../../../src/backend/login/github-login.ts";

const github = { actor: "octocat", token: "t" };
const byToken = { username: "octocat", password: "t" };

test.each([
  ["the job's token for GitHub's registry", "ghcr.io/org/app:1", github, byToken],
  ["however its name is written", "GHCR.IO/org/app:1", github, byToken],
  ["and for its other registry", "containers.pkg.github.com/org/app", github, byToken],
  ["no token for any other registry", "ghcr.io.example/org/app:1", github, undefined],
  ["whatever its name ends in", "my-ghcr.io/org/app:1", github, undefined],
  ["or what is behind another port", "ghcr.io:5000/org/app:1", github, undefined],
  ["or what is named like it elsewhere", "mirror.example/ghcr.io/app:1", github, undefined],
  ["nor for GitHub's package registry of old", "docker.pkg.github.com/org/app", github, undefined],
  ["nor for Docker Hub", "postgres:15", github, undefined],
  ["nothing without a token", "ghcr.io/org/app:1", undefined, undefined],
])("the login is %s", (_, image, account, expected) => {
  expect(githubLogin(image, account)).toEqual(expected);
});

describe("the job's token is an account at GitHub's registries", () => {
  const account = (server: string | undefined, token: string | undefined = "t", actor = "octocat") =>
    githubAccount(token, { actor, server });

  test.each([
    "https://github.com",
    "https://github.com/",
    "https://GitHub.COM",
    "HTTPS://github.com",
    "https://github.com:443",
    "https://github.com:8443",
    "https://someone@github.com",
    "https://acme.ghe.com",
    "https://ACME.GHE.com",
    "https://api.acme.ghe.com",
  ])("for a job of %s", (server) => {
    expect(account(server)).toEqual(github);
  });

  test.each([
    ["another server", "https://git.example.org"],
    ["a Gitea on this machine", "http://localhost:3000"],
    ["a host that begins like GitHub's", "https://github.com.example.org"],
    ["a host that ends like GitHub's", "https://my-github.com"],
    ["a part of GitHub's that is no server", "https://gist.github.com"],
    ["a host that ends like a tenant's", "https://acme-ghe.com"],
    ["the tenants' domain itself", "https://ghe.com"],
    ["a tenant's name below another domain", "https://acme.ghe.com.example.org"],
    ["GitHub's name as the user", "https://github.com@git.example.org"],
    ["GitHub's name as user and password", "https://github.com:443@git.example.org/"],
    ["GitHub's name behind a backslash", "https://git.example.org\\@github.com"],
    ["GitHub's name as path, query or fragment", "https://git.example.org/github.com?a=.ghe.com#.ghe.com"],
    ["letters that only look like it", "https://gıthub.com"],
    ["a host without a scheme", "github.com"],
    ["another scheme", "file://github.com/"],
    ["nothing", ""],
    ["an absent variable", undefined],
  ])("but for %s, not", (_, server) => {
    expect(account(server)).toBeUndefined();
  });

  test("not without a token, nor without an actor", () => {
    expect(githubAccount(undefined, { actor: "a", server: "https://github.com" })).toBe(undefined);
    expect(account("https://github.com", "t", "")).toBeUndefined();
  });
});
