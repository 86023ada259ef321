import { expect, test } from "vitest";
import { storedLogins } from "../../../src/backend/login/stored-logins.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const basic = (user: string, password: string) => Buffer.from(`${user}:${password}`).toString("base64");

/** What login actions leave in config.json, and what a pull of the image is then sent. */
test.each([
  [
    "aws-actions/amazon-ecr-login, which runs docker login",
    { auths: { "123456789012.dkr.ecr.eu-west-1.amazonaws.com": { auth: basic("AWS", "eyJwYXlsb2FkIjoi") } } },
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1",
    { username: "AWS", password: "eyJwYXlsb2FkIjoi" },
    [],
  ],
  [
    "Amazon's credential helper",
    { credHelpers: { "123456789012.dkr.ecr.eu-west-1.amazonaws.com": "ecr-login" } },
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1",
    { username: "helped", password: "by-helper" },
    ["docker-credential-ecr-login 123456789012.dkr.ecr.eu-west-1.amazonaws.com"],
  ],
  [
    "gcloud auth configure-docker",
    { credHelpers: { "gcr.io": "gcloud", "europe-west1-docker.pkg.dev": "gcloud" } },
    "europe-west1-docker.pkg.dev/project/repository/app:1",
    { username: "helped", password: "by-helper" },
    ["docker-credential-gcloud europe-west1-docker.pkg.dev"],
  ],
  [
    "docker/login-action with an access token of Google's",
    { auths: { "europe-west1-docker.pkg.dev": { auth: basic("oauth2accesstoken", "ya29.a0") } } },
    "europe-west1-docker.pkg.dev/project/repository/app:1",
    { username: "oauth2accesstoken", password: "ya29.a0" },
    [],
  ],
  [
    "docker/login-action with a key of Google's, which holds colons",
    { auths: { "https://gcr.io": { auth: basic("_json_key", '{"type":"service_account"}') } } },
    "gcr.io/project/app:1",
    { username: "_json_key", password: '{"type":"service_account"}' },
    [],
  ],
  [
    "az acr login, which leaves a refresh token",
    {
      auths: {
        "company.azurecr.io": {
          auth: basic("00000000-0000-0000-0000-000000000000", ""),
          identitytoken: "eyJhbGciOiJSUzI1NiJ9",
        },
      },
    },
    "company.azurecr.io/app:1",
    { username: "00000000-0000-0000-0000-000000000000", identityToken: "eyJhbGciOiJSUzI1NiJ9" },
    [],
  ],
  [
    "docker/login-action at the registry of a GitHub Enterprise Server",
    { auths: { "containers.git.example.org": { auth: basic("octocat", "ghp_16C7e42F") } } },
    "containers.git.example.org/org/app:1",
    { username: "octocat", password: "ghp_16C7e42F" },
    [],
  ],
])("%s", async (_, config, image, login, helpers) => {
  const asked: string[] = [];
  const find = storedLogins({
    environment: {},
    files: {
      ...{ folder: "/github/home/.docker", userId: 1001, exists: () => false, isFolder: () => false },
      read: (path) => (path === "/github/home/.docker/config.json" ? JSON.stringify(config) : undefined),
      warn: () => {},
    },
    askHelper: async (program, server) => {
      asked.push(`${program} ${server}`);
      return { kind: "ended", exitCode: 0, stdout: '{"Username":"helped","Secret":"by-helper"}' };
    },
    mask: () => {},
    log: recordingLog(),
    signal: new AbortController().signal,
  });
  expect(await find(image)).toMatchObject(login);
  expect(asked).toEqual(helpers);
  expect(await find("registry.example/app:1")).toBeUndefined();
});
