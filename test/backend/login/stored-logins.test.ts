import { describe, expect, test } from "vitest";
import { auths, ended, IMAGE, job } from "./a-job-with-logins.ts";

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
