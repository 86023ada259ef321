import { expect, test } from "vitest";
import { ACCOUNT } from "../registry/debian-registry.ts";
import type { FaultOf } from "../registry/faulty-front.ts";
import { otherPlatform, ownPlatform } from "../registry/publish-image.ts";
import { aPullingJob } from "./a-pulling-job.ts";
import { DENIED } from "./registry-refusals.ts";
import { auth, byDockerLogin, byFile, byHelper, byPass, dockerLogin, type Leave } from "./step-logins.ts";

const { start } = aPullingJob();

test.each([
  ["the login in config.json", byFile],
  ["a credential helper", byHelper],
  ["`docker login`", byDockerLogin],
  ["`docker login` into pass", byPass],
])("a private image is pulled with %s, once for both services", async (_, leave) => {
  const { exitCode, output } = await start(leave);
  expect(exitCode, output).toBe(0);
  expect(output.match(/IMAGE: pulled \d\.\d MB in [\d.]+ s \(sha256:[0-9a-f]{64}\)/g)).toHaveLength(1);
});

const none: Leave = async () => ({});
const wrong: Leave = async (host) => ({
  auths: { [host]: { auth: auth({ ...ACCOUNT, password: "wrong" }) } },
});

test("`docker login` itself refuses a wrong password, and leaves no login", async () => {
  await expect(start(async (host, bed) => dockerLogin(host, "wrong", bed).then(() => ({})))).rejects.toThrow(
    /401 Unauthorized/,
  );
  const { output } = await start(none);
  expect(output).toMatch(/no basic auth credentials|authorization failed/);
});

test.each<[string, Leave, string, RegExp, RegExp]>([
  [
    "without a login",
    none,
    "box:1",
    /no basic auth credentials|unauthorized|authorization failed/,
    /log in in an earlier step/,
  ],
  [
    "with a wrong password",
    wrong,
    "box:1",
    /unauthorized|authorization failed|no basic auth/,
    /log in in an earlier step/,
  ],
  [
    "of a tag that does not exist",
    byFile,
    "box:none",
    /not found|manifest unknown/,
    /Check its tag|Check the image's name and tag/,
  ],
])("an image %s fails at the first try", async (_, leave, name, why, hint) => {
  const { exitCode, output } = await start(leave, { name });
  expect(exitCode).toBe(1);
  expect(output).toMatch(why);
  expect(output).toMatch(hint);
  expect(output).not.toMatch(/trying again|gave up/);
});

test("a repository that this account may not read is said so at the first try, and others are read", async () => {
  const faultOf: FaultOf = (path) => (path.includes("/team/other/manifests/") ? DENIED : undefined);
  const { exitCode, output } = await start(byFile, { faultOf, name: "other:1" });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/could not pull the image IMAGE: .*denied/);
  expect(output).toContain("log in in an earlier step");
  expect(output).not.toContain("trying again");
  expect((await start(byFile, { faultOf })).exitCode).toBe(0);
});

test("of an image for several platforms, the daemon's comes", async () => {
  const { exitCode, output } = await start(byFile, { name: "both:1" });
  expect(exitCode, output).toBe(0);
  expect(output).not.toContain("emulates");
});

test.each([
  ["only", "other:1", ""],
  ["also", "both:1", `--platform linux/${otherPlatform()}`],
])(
  "an image that is %s for another processor comes with a notice, and cannot run",
  async (_, name, options) => {
    const { output } = await start(byFile, { name, options });
    expect(output).toMatch(
      new RegExp(`IMAGE is for ${otherPlatform()}, but the daemon's machine is ${ownPlatform()}: `),
    );
    expect(output).toMatch(/exec format error/);
  },
);

test("a platform that the image lacks is named, and what to do", async () => {
  const { exitCode, output } = await start(byFile, { name: "both:1", options: "--platform linux/s390x" });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/no match.*linux\/s390x/);
  expect(output).toContain("Use a tag that is built for this machine's processor");
});
