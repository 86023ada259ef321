import { describe, expect, test } from "vitest";
import { isSameRepository, parseImageReference } from "../../src/request/image-reference.ts";
import { errorsOf, serviceOf } from "./reading.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;

describe("the name of an image", () => {
  test.each<[string, string, string, string | undefined, string | undefined]>([
    ["redis", "docker.io", "library/redis", undefined, undefined],
    ["redis:7", "docker.io", "library/redis", "7", undefined],
    [`docker.io/redis@${DIGEST}`, "docker.io", "library/redis", undefined, DIGEST],
    [`redis:7@${DIGEST}`, "docker.io", "library/redis", "7", DIGEST],
    ["index.docker.io/o/n:1", "docker.io", "o/n", "1", undefined],
    ["o/n", "docker.io", "o/n", undefined, undefined],
    ["localhost/n", "localhost", "n", undefined, undefined],
    ["localhost:5000/n:1", "localhost:5000", "n", "1", undefined],
    ["localhost:5000/n", "localhost:5000", "n", undefined, undefined],
    ["[::1]:5000/a/b:T", "[::1]:5000", "a/b", "T", undefined],
    ["HOST/n", "HOST", "n", undefined, undefined],
    ["ghcr.io/a/b/c:1", "ghcr.io", "a/b/c", "1", undefined],
  ])("%s is taken apart", (text, registry, repository, tag, digest) => {
    expect(parseImageReference(text)).toEqual({ registry, repository, tag, digest });
  });

  test.each(["a", "a.b-c__d/e", "registry:5000/a", "[::1]:5000/a/b:T", "A.example/b:X_1.2"])(
    "%s is one",
    (image) => expect(serviceOf(`a: '${image}'`).image).toBe(image),
  );

  test.each([
    "A",
    "a:",
    "a b",
    "-a",
    "a/",
    "a//b",
    ":1",
    "a@sha256:0",
    "https://x/y",
    `a:${"t".repeat(129)}`,
  ])("%s is none", (image) => {
    expect(errorsOf(`a: '${image}'`)).toContain("is not an image reference");
    expect(parseImageReference(image)).toBeUndefined();
  });

  test.each([
    ["redis", "docker.io/library/redis:7", true],
    [`redis@${DIGEST}`, "index.docker.io/redis", true],
    ["redis", "valkey", false],
    ["redis", "ghcr.io/library/redis", false],
    ["library/redis", "other/redis", false],
    ["-", "-", false],
  ])("%s and %s mean one repository: %s", (one, other, expected) => {
    expect(isSameRepository(one, other)).toBe(expected);
  });
});
