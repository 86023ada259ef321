import { describe, expect, test } from "vitest";
import { auth, HUB, stepsFor } from "./login-steps-of.ts";

describe("a helper is asked", () => {
  test.each<[string, string, object, string[]]>([
    [
      "of the registry",
      "gcr.io/p/app",
      { credHelpers: { "gcr.io": "gcloud" } },
      ["docker-credential-gcloud gcr.io"],
    ],
    [
      "before the common store",
      "gcr.io/p/app",
      { credsStore: "pass", credHelpers: { "gcr.io": "gcloud" } },
      ["docker-credential-gcloud gcr.io"],
    ],
    ["not of another registry", "r.example/app", { credHelpers: { "gcr.io": "gcloud" } }, []],
    ["the common store", "r.example/app", { credsStore: "pass" }, ["docker-credential-pass r.example"]],
    [
      "with an empty object beside it",
      "r.example/app",
      { auths: { "r.example": {} }, credsStore: "pass" },
      ["docker-credential-pass r.example"],
    ],
    [
      "by the name under which the store has it",
      "r.example/app",
      { auths: { "https://r.example": {} }, credsStore: "pass" },
      ["docker-credential-pass https://r.example"],
    ],
    ["for Docker Hub by its usual key", "redis", { credsStore: "pass" }, [`docker-credential-pass ${HUB}`]],
    [
      "for Docker Hub, whatever names it",
      "redis",
      { credHelpers: { "docker.io": "x" } },
      [`docker-credential-x ${HUB}`],
    ],
    [
      "before the login that stands there",
      "r.example/app",
      { auths: { "r.example": auth("me:p") }, credsStore: "pass" },
      ["docker-credential-pass r.example", "me"],
    ],
    [
      "not where the registry has an empty one",
      "r.example/app",
      { auths: { "r.example": auth("me:p") }, credsStore: "pass", credHelpers: { "r.example": "" } },
      ["me"],
    ],
    [
      "only if its name is a program's",
      "r.example/app",
      { credsStore: "../x y" },
      ["the credential helper for r.example in config is not a program's name"],
    ],
  ])("%s", (_, image, config, steps) => expect(stepsFor(image, config)).toEqual(steps));
});
