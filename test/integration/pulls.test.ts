import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { ACCOUNT, type DebianRegistry, startDebianRegistry } from "../registry/debian-registry.ts";
import { type FaultOf, startFaultyFront } from "../registry/faulty-front.ts";
import { type LoginPrograms, preparePrograms } from "../registry/login-programs.ts";
import { otherPlatform, ownPlatform, publishImage } from "../registry/publish-image.ts";
import { aJob } from "./job.ts";
import { busy, DENIED, HEAD_AND_GET, LIMITED } from "./registry-refusals.ts";
import { auth, byDockerLogin, byFile, byHelper, byPass, dockerLogin, type Leave } from "./step-logins.ts";

const { dockerHost } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();
const LAYER_BYTES = 3 << 20;

let registry: DebianRegistry;
let folder: string;
let programs: LoginPrograms;
const pulled = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ss-logins-"));
  registry = await startDebianRegistry();
  programs = await preparePrograms(folder);
  const one = { tag: "1", layerBytes: LAYER_BYTES };
  await publishImage(registry.port, { ...one, repository: "team/box" });
  await publishImage(registry.port, { ...one, repository: "team/other", platforms: [otherPlatform()] });
  const platforms = [otherPlatform(), ownPlatform()];
  await publishImage(registry.port, { ...one, repository: "team/both", platforms });
});
afterAll(async () => {
  await removePulled();
  await programs[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
/** What earlier tests have pulled, so that the layer has to come again. */
async function removePulled(): Promise<void> {
  for (const image of pulled)
    await docker
      .getImage(image)
      .remove()
      .catch(() => {});
  pulled.clear();
}

interface Pulling {
  readonly faultOf?: FaultOf;
  /** The repository below `team/`, and its tag. */
  readonly name?: string;
  readonly options?: string;
}

/** Starts two services of one image of the registry, with what goes wrong in front of it. */
async function start(leave: Leave, { faultOf, name = "box:1", options = "" }: Pulling = {}) {
  await using front = await startFaultyFront(registry.port, faultOf);
  const host = `127.0.0.1:${front.port}`;
  const image = `${host}/team/${name}`;
  await removePulled();
  pulled.add(image);
  await writeFile(join(folder, "config.json"), "{}");
  await writeFile(
    join(folder, "config.json"),
    JSON.stringify(await leave(host, { folder, programs, dockerHost })),
  );
  const service = { image, wait: "none", command: "sleep 60", options };
  const { PATH } = programs.environment;
  const main = await job.start(JSON.stringify({ one: service, two: service }), {
    environment: { ...programs.environment, DOCKER_CONFIG: folder, PATH: `${folder}:${PATH}` },
  });
  const output = main.output.replaceAll(image, "IMAGE").replaceAll(host, "REGISTRY");
  expect(output.replace(/^::add-mask::.*$/gm, "")).not.toContain(ACCOUNT.password);
  return { exitCode: main.exitCode, output, requests: front.requests };
}

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

test("a registry that has had enough for an hour is not asked again, and the remedy is named", async () => {
  const { exitCode, output } = await start(byFile, { faultOf: busy });
  expect(exitCode).toBe(1);
  expect(output).toMatch(/gave up after 1 try, because the registry asks to wait 3600 s/);
  expect(output).toContain("Log in with `credentials` or in an earlier step of the job");
});

test("a registry that is unavailable for a moment costs a pause", async () => {
  const { exitCode, output } = await start(byFile, {
    faultOf: (path, nth) =>
      path.endsWith("/manifests/1") && nth <= HEAD_AND_GET ? { kind: "status", status: 503 } : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: .*503 Service Unavailable.*; trying again in \d\.\d s/);
  expect(output).toMatch(/IMAGE: pulled \d\.\d MB/);
});

test("a layer whose connection is cut in its middle arrives in the end", async () => {
  const { exitCode, output, requests } = await start(byFile, {
    faultOf: (path, nth) =>
      path.includes("/blobs/") && nth === 1 ? { kind: "cut", afterBytes: 1 << 20 } : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: pulled \d\.\d MB/);
  const blobs = requests.filter((name) => name.startsWith("GET") && name.includes("/blobs/"));
  expect(blobs.length).toBe(new Set(blobs).size + 1);
});

test("a registry that has had enough for two seconds is asked again after them", async () => {
  const { exitCode, output } = await start(byFile, {
    faultOf: (path, nth) =>
      path.endsWith("/manifests/1") && nth <= HEAD_AND_GET
        ? { ...LIMITED, body: LIMITED.body.replace("3600s", "2s") }
        : undefined,
  });
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: toomanyrequests.*; trying again in [23]\.\d s/);
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
