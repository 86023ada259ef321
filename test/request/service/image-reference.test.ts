import { expect, test } from "vitest";
import { repositoryOf } from "../../../src/request/service/image-reference.ts";
import { errorsOf, serviceOf } from "../reading.ts";

test.each([
  ["redis", "docker.io/library/redis"],
  ["redis:7", "docker.io/library/redis"],
  ["docker.io/redis@sha256:00", "docker.io/library/redis"],
  ["index.docker.io/o/n:1", "docker.io/o/n"],
  ["o/n", "docker.io/o/n"],
  ["localhost/n", "localhost/n"],
  ["localhost:5000/n:1", "localhost:5000/n"],
  ["ghcr.io/a/b/c:1", "ghcr.io/a/b/c"],
])("%s is of the repository %s", (image, repository) => expect(repositoryOf(image)).toBe(repository));

test.each(["a", "a.b-c__d/e", "registry:5000/a", "[::1]:5000/a/b:T", "A.example/b:X_1.2"])(
  "%s is an image",
  (image) => expect(serviceOf(`a: '${image}'`).image).toBe(image),
);

test.each(["A", "a:", "a b", "-a", "a/", "a//b", ":1", "a@sha256:0", "https://x/y", `a:${"t".repeat(129)}`])(
  "%s is none",
  (image) => expect(errorsOf(`a: '${image}'`)).toContain("is not a reference to an image"),
);
