import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findDockerHost } from "../../src/backend/docker/daemon/find-docker-host.ts";
import { dockerConfigFiles } from "../../src/machine/docker-config-files.ts";

let folder: string;
const warnings: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-config-"));
  warnings.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

const find = () =>
  findDockerHost(
    undefined,
    { DOCKER_CONFIG: folder },
    dockerConfigFiles({ warning: (line) => warnings.push(line) }),
  );

test.each<[string, (path: string) => Promise<unknown>, RegExp]>([
  ["is a folder", (path) => mkdir(path), /EISDIR/],
  ["leads in a circle", (path) => symlink(path, path), /ELOOP/],
  ["is no JSON", (path) => writeFile(path, '{"auths": {'), /it is not a JSON object/],
  ["holds a list", (path) => writeFile(path, "null"), /it is not a JSON object/],
])("a config.json that %s is passed over with a warning", async (_, make, problem) => {
  await make(join(folder, "config.json"));
  expect(find().source).toBe("default");
  expect(warnings).toEqual([expect.stringMatching(problem)]);
});

test("none at all is not a reason for a warning", () => {
  expect(find().source).toBe("default");
  expect(warnings).toEqual([]);
});
