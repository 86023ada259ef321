import { describe, expect, test } from "vitest";
import type { HelperAnswer } from "../../../src/ports/credential-helper.ts";
import { auths, ended, IMAGE, job } from "./a-job-with-logins.ts";

describe("without a usable login the image is pulled without one, and one sentence says why", () => {
  test.each<[string, HelperAnswer, string]>([
    [
      "a helper that is missing",
      { kind: "missing" },
      "there is no program docker-credential-x on the PATH of this step",
    ],
    [
      "a helper that hangs",
      { kind: "late", limitMs: 15_000 },
      "docker-credential-x did not answer within 15 s",
    ],
    [
      "a helper without the login",
      ended("credentials not found in native keychain", 1),
      "docker-credential-x has no login for r.example",
    ],
    [
      "a helper that fails",
      ended("secret-rubbish", 2),
      "docker-credential-x failed with exit code 2 for r.example",
    ],
    ["rubbish", ended("secret-rubbish"), "what docker-credential-x printed for r.example is not a login"],
    ["null", ended("null"), "what docker-credential-x printed for r.example is not a login"],
    [
      "a login without a secret",
      ended('{"Username":"me","Secret":""}'),
      "what docker-credential-x printed for r.example is not a login",
    ],
    [
      "a login without a user",
      ended('{"Username":"","Secret":"secret-rubbish"}'),
      "what docker-credential-x printed for r.example is not a login",
    ],
  ])("%s", async (_, answer, why) => {
    const { find, log } = job({ files: { "/github/home/.docker/config.json": { credsStore: "x" } }, answer });
    expect(await Promise.all([find(IMAGE), find("r.example/other")])).toEqual([undefined, undefined]);
    expect(log.lines).toEqual([`notice: r.example: pulling without a stored login, because ${why}`]);
  });

  test("a file that is not JSON is passed over, in words that quote nothing of it", async () => {
    const { find, log } = job({
      environment: { DOCKER_AUTH_CONFIG: "secret-rubbish" },
      files: { "/github/home/.docker/config.json": auths("r.example", "home") },
    });
    expect(await find(IMAGE)).toMatchObject({ username: "home" });
    expect(log.lines).toEqual(["warning: DOCKER_AUTH_CONFIG: it is not a JSON object"]);
  });

  test("nothing at all is logged if nothing was left", async () => {
    const { find, log } = job({});
    expect(await find(IMAGE)).toBeUndefined();
    expect(log.lines).toEqual([]);
  });
});
