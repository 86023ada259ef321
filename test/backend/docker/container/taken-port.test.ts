import { expect, test } from "vitest";
import { portHolder, portTaken } from "../../../../src/backend/docker/container/taken-port.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";

const holders = (container: string | undefined, listener: string | undefined) => ({
  containers: { findPortHolder: async () => container },
  findListener: () => listener,
});

test.each([
  ["db of another job", "nginx", "container db of another job"],
  [undefined, "nginx", "nginx"],
  [undefined, undefined, "another process"],
])("a port that the container %s or the program %s has is held by %s", async (container, listener, words) => {
  expect(await portHolder(80, holders(container, listener))).toBe(words);
});

test("a refusal for another reason is none of a port", async () => {
  const cause = new EngineRefusal("POST /containers/1/start", "no space left", 500);
  expect(await portTaken("db", undefined, cause, holders(undefined, undefined))).toBeUndefined();
  expect((await portTaken("db", 80, cause, holders(undefined, "nginx")))?.message).toBe(
    "db cannot use host port 80: it is taken by nginx",
  );
});
