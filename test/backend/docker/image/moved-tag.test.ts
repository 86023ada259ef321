import { expect, test } from "vitest";
import { movedTag } from "../../../../src/backend/docker/image/moved-tag.ts";

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const image = (letter: string, ...repositories: string[]) => ({
  id: `sha256:id-${letter}`,
  digests: repositories.map((repository) => `${repository}@${digest(letter)}`),
});

test("a name that means another image than before is shown with both digests of its registry", () => {
  const before = image("a", "r.example/other", "redis");
  expect(movedTag("docker.io/library/redis:7", before, image("b", "redis"))).toBe(
    `docker.io/library/redis:7 has moved, from ${digest("a")} to ${digest("b")}`,
  );
});

test("an image that was built here has only the daemon's id", () => {
  expect(movedTag("redis", image("a"), image("b", "redis"))).toBe(
    `redis has moved, from sha256:id-a to ${digest("b")}`,
  );
});

test("of several digests of its repository the first counts", () => {
  const before = { id: "sha256:id-a", digests: [`redis@${digest("a")}`, `redis@${digest("c")}`] };
  expect(movedTag("redis", before, image("b", "redis"))).toBe(
    `redis has moved, from ${digest("a")} to ${digest("b")}`,
  );
});

test("nothing is said of one that has not moved", () => {
  expect(movedTag("redis", image("a", "redis"), image("a", "redis"))).toBeUndefined();
});
