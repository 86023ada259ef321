import { describe, expect, test } from "vitest";
import { storedLogins } from "../../../src/backend/login/stored-logins.ts";
import type { HelperAnswer } from "../../../src/ports/credential-helper.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const auths = (host: string, user: string) => ({
  auths: { [host]: { auth: Buffer.from(`${user}:password-of-${user}`).toString("base64") } },
});
const ended = (stdout: string, exitCode = 0): HelperAnswer => ({ kind: "ended", exitCode, stdout });
const IMAGE = "r.example/app:1";

/** A job with these files and variables, in which every helper answers so. */
function job(given: {
  files?: Readonly<Record<string, unknown>>;
  environment?: Readonly<Record<string, string>>;
  answer?: HelperAnswer;
}) {
  const log = recordingLog();
  const asked: string[] = [];
  const masked: string[] = [];
  const reads: string[] = [];
  const find = storedLogins({
    environment: given.environment ?? {},
    files: {
      folder: "/github/home/.docker",
      userId: 1001,
      exists: () => false,
      isFolder: () => false,
      read(path) {
        reads.push(path);
        const file = given.files?.[path];
        return typeof file === "object" ? JSON.stringify(file) : (file as string | undefined);
      },
      warn: (path, problem) => log.warning(`${path}: ${problem}`),
    },
    askHelper: async (program, server) => {
      asked.push(`${program} ${server}`);
      return given.answer ?? { kind: "missing" };
    },
    mask: (secret) => masked.push(secret),
    log,
    signal: new AbortController().signal,
  });
  return { find, log, asked, masked, reads };
}

describe("a login is found", () => {
  const HOME = "/github/home/.docker/config.json";
  test.each<[string, Parameters<typeof job>[0], string]>([
    ["in the home of the job", { files: { [HOME]: auths("r.example", "home") } }, "home"],
    [
      "in DOCKER_CONFIG instead",
      {
        environment: { DOCKER_CONFIG: "/d" },
        files: { "/d/config.json": auths("r.example", "named"), [HOME]: auths("r.example", "home") },
      },
      "named",
    ],
    [
      "in DOCKER_AUTH_CONFIG before that",
      {
        environment: { DOCKER_AUTH_CONFIG: JSON.stringify(auths("r.example", "variable")) },
        files: { [HOME]: auths("r.example", "home") },
      },
      "variable",
    ],
    [
      "in a file where DOCKER_AUTH_CONFIG lacks it",
      {
        environment: { DOCKER_AUTH_CONFIG: JSON.stringify(auths("other.example", "variable")) },
        files: { [HOME]: auths("r.example", "home") },
      },
      "home",
    ],
    [
      "in podman's file of the runtime directory",
      {
        environment: { XDG_RUNTIME_DIR: "/run/user/1001" },
        files: { "/run/user/1001/containers/auth.json": auths("r.example", "podman") },
      },
      "podman",
    ],
    [
      "in podman's usual file",
      { files: { "/run/containers/1001/auth.json": auths("r.example", "podman") } },
      "podman",
    ],
    [
      "in podman's file below the home",
      { files: { "/github/home/.config/containers/auth.json": auths("r.example", "podman") } },
      "podman",
    ],
    [
      "in the file that podman was told",
      { environment: { REGISTRY_AUTH_FILE: "/a.json" }, files: { "/a.json": auths("r.example", "named") } },
      "named",
    ],
    [
      "by a helper",
      {
        files: { [HOME]: { credsStore: "x" } },
        answer: ended('{"Username":"helper","Secret":"password-of-helper"}'),
      },
      "helper",
    ],
    [
      "beside a helper that has none",
      {
        files: { [HOME]: { credsStore: "x", ...auths("r.example", "beside") } },
        answer: ended("credentials not found in native keychain\n", 1),
      },
      "beside",
    ],
  ])("%s", async (_, given, user) => {
    const { find, log, masked } = job(given);
    expect(await find(IMAGE)).toEqual({ username: user, password: `password-of-${user}` });
    expect(log.lines).toEqual([]);
    expect(masked).toContain(`password-of-${user}`);
    expect(masked).toContain(
      Buffer.from(`${user}:password-of-${user}`).toString("base64").replace(/=+$/, ""),
    );
  });

  test("as an identity token if the helper's user says so, and it is masked too", async () => {
    const { find, masked } = job({
      files: { [HOME]: { credsStore: "x" } },
      answer: ended('{"ServerURL":"r.example","Username":"<token>","Secret":"a-token"}'),
    });
    expect(await find(IMAGE)).toEqual({ username: "", password: "", identityToken: "a-token" });
    expect(masked).toContain("a-token");
  });

  test("with one question for each server, and one reading of each file, however many images there are", async () => {
    const { find, asked, reads } = job({
      files: { [HOME]: { credsStore: "x" } },
      answer: ended('{"Username":"me","Secret":"p"}'),
    });
    await Promise.all([find(IMAGE), find("r.example/other"), find("redis"), find("me/app")]);
    expect(asked).toEqual([
      "docker-credential-x r.example",
      "docker-credential-x https://index.docker.io/v1/",
    ]);
    expect(reads.filter((path) => path === HOME)).toHaveLength(1);
  });
});

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

test("a look-up without a helper takes at most 10 ms, even among a thousand logins", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, at) => [`r${at}.example`, { auth: "bWU6cA==" }]),
  );
  const { find } = job({ environment: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: many }) } });
  await find("r1.example/app");
  const tookMs: number[] = [];
  for (let at = 0; at < 9; at += 1) {
    const beganMs = performance.now();
    expect(await find(`r${at}.example/app`)).toBeDefined();
    tookMs.push(performance.now() - beganMs);
  }
  expect(Math.min(...tookMs)).toBeLessThan(10);
});
