import { expect, test } from "vitest";
import { readImage } from "../../../../src/backend/kubernetes/image/read-image.ts";
import type { Repository } from "../../../../src/backend/kubernetes/image/repository.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const platform = { system: "linux", architecture: "amd64" };

/** A repository whose `1` is so many indexes above an image. */
async function read(indexes: number): Promise<string> {
  const asked: string[] = [];
  const repository: Repository = {
    async manifest(reference) {
      asked.push(reference);
      if (asked.length > indexes) return { config: { digest: digest("f") } };
      const next = { digest: digest(String(asked.length)), platform: { os: "linux", architecture: "amd64" } };
      return { manifests: [next] };
    },
    config: async (of) => ({ config: { User: `of ${of.slice(7, 9)}` } }),
  };
  const config = readImage("1", platform, repository, new AbortController().signal);
  return config.then(
    ({ user }) => `${user} after ${asked.map((one) => one.slice(0, 9)).join(", ")}`,
    (error: Error) => error.message,
  );
}

test.each([
  [0, "of ff after 1"],
  [1, "of ff after 1, sha256:11"],
  [2, "of ff after 1, sha256:11, sha256:22"],
  [3, "its registry has no image of it for linux"],
])("an image below %i indexes: %s", async (indexes, expected) => {
  expect(await read(indexes)).toBe(expected);
});

test("what is no manifest ends the search at once", async () => {
  let asked = 0;
  const manifest = async () => {
    asked += 1;
    return {};
  };
  const repository = { manifest, config: () => expect.fail("it was asked") };
  await expect(readImage("1", platform, repository, new AbortController().signal)).rejects.toThrow(
    "its registry has no image",
  );
  expect(asked).toBe(1);
});
