import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pack } from "tar-stream";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "./job.ts";
import { ACCOUNT, type DebianRegistry, startDebianRegistry } from "./registry/debian-registry.ts";
import { type RegistryFault, startFaultyFront } from "./registry/faulty-front.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();
const LAYER_BYTES = 3 << 20;

let registry: DebianRegistry;
let folder: string;
const pulled = new Set<string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-logins-"));
  registry = await startDebianRegistry();
  const image = `127.0.0.1:${registry.port}/team/box`;
  const context = pack();
  context.entry({ name: "Dockerfile" }, `FROM ${images.busybox}\nCOPY layer /layer\n`);
  context.entry({ name: "layer" }, randomBytes(LAYER_BYTES));
  context.finalize();
  await text(await docker.buildImage(context, { t: `${image}:1` }));
  const pushed = await text(
    await docker.getImage(`${image}:1`).push({ authconfig: { ...ACCOUNT, serveraddress: "" } }),
  );
  expect(pushed).toContain("digest");
  await docker.getImage(`${image}:1`).remove();
});
afterAll(async () => {
  await removePulled();
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

/** What an earlier step has left, for a registry. */
type Leave = (registry: string) => Promise<object>;
const auth = ({ username, password }: typeof ACCOUNT) =>
  Buffer.from(`${username}:${password}`).toString("base64");
const byFile: Leave = async (host) => ({ auths: { [host]: { auth: auth(ACCOUNT) } } });
const byHelper: Leave = async (host) => {
  const helper = join(folder, "docker-credential-test");
  const answer = JSON.stringify({ ServerURL: host, Username: ACCOUNT.username, Secret: ACCOUNT.password });
  await writeFile(helper, `#!/bin/sh\n[ "$1 $(cat)" = "get ${host}" ] && echo '${answer}'\n`);
  await chmod(helper, 0o755);
  return { auths: { [host]: {} }, credsStore: "test" };
};

/** Starts two services of one image of the registry, with what goes wrong in front of it. */
async function start(
  leave: Leave,
  faultOf?: (name: string, nth: number) => RegistryFault | undefined,
  tag = "1",
) {
  await using front = await startFaultyFront(registry.port, faultOf);
  const host = `127.0.0.1:${front.port}`;
  const image = `${host}/team/box:${tag}`;
  await removePulled();
  pulled.add(image);
  await writeFile(join(folder, "config.json"), JSON.stringify(await leave(host)));
  const service = { image, wait: "none", command: "sleep 60" };
  const main = await job.start(JSON.stringify({ one: service, two: service }), {
    environment: { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` },
  });
  const output = main.output.replaceAll(image, "IMAGE").replaceAll(host, "REGISTRY");
  expect(output.replace(/^::add-mask::.*$/gm, "")).not.toContain(ACCOUNT.password);
  return { exitCode: main.exitCode, output, requests: front.requests };
}

test.each([
  ["the login in config.json", byFile],
  ["a credential helper", byHelper],
])("a private image is pulled with %s, once for both services", async (_, leave) => {
  const { exitCode, output } = await start(leave);
  expect(exitCode, output).toBe(0);
  expect(output.match(/IMAGE: pulled 3\.\d MB in [\d.]+ s \(sha256:[0-9a-f]{64}\)/g)).toHaveLength(1);
});

const none: Leave = async () => ({});
const wrong: Leave = async (host) => ({
  auths: { [host]: { auth: auth({ ...ACCOUNT, password: "wrong" }) } },
});
const busy = (name: string) => (name.includes("/manifests/") ? LIMITED : undefined);
const LIMITED: RegistryFault = {
  kind: "status",
  status: 429,
  body: JSON.stringify({ errors: [{ code: "TOOMANYREQUESTS", message: "retry-after: 3600s" }] }),
};

test.each<[string, Leave, string, RegExp, RegExp]>([
  [
    "without a login",
    none,
    "1",
    /no basic auth credentials|unauthorized|authorization failed/,
    /log in in an earlier step/,
  ],
  [
    "with a wrong password",
    wrong,
    "1",
    /unauthorized|authorization failed|no basic auth/,
    /log in in an earlier step/,
  ],
  [
    "of a tag that does not exist",
    byFile,
    "none",
    /not found|manifest unknown/,
    /Check the image's name and tag/,
  ],
])("an image %s fails at the first try", async (_, leave, tag, why, hint) => {
  const { exitCode, output } = await start(leave, undefined, tag);
  expect(exitCode).toBe(1);
  expect(output).toMatch(why);
  expect(output).toMatch(hint);
  expect(output).not.toMatch(/trying again|gave up/);
});

test("a registry that has had enough for an hour is not asked again, and the remedy is named", async () => {
  const { exitCode, output } = await start(byFile, busy);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/gave up after 1 try, because the registry asks to wait 3600 s/);
  expect(output).toContain("Log in with `credentials` or in an earlier step of the job");
});

test("a registry that is unavailable for a moment costs a pause", async () => {
  const { exitCode, output } = await start(byFile, (name, nth) =>
    name.includes("/manifests/1") && nth === 1 ? { kind: "status", status: 503 } : undefined,
  );
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: .*503 Service Unavailable.*; trying again in \d\.\d s/);
  expect(output).toMatch(/IMAGE: pulled 3\.\d MB/);
});

test("a layer whose connection is cut in its middle arrives in the end", async () => {
  const { exitCode, output, requests } = await start(byFile, (name, nth) =>
    name.startsWith("GET") && name.includes("/blobs/") && nth === 1
      ? { kind: "cut", afterBytes: 1 << 20 }
      : undefined,
  );
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/IMAGE: pulled 3\.\d MB/);
  const blobs = requests.filter((name) => name.startsWith("GET") && name.includes("/blobs/"));
  expect(blobs.length).toBe(new Set(blobs).size + 1);
});
