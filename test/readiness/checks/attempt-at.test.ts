import { expect, test } from "vitest";
import { begin } from "../wait-scene.ts";

test("a check that can never pass says so at once, and asks for nothing", async () => {
  const impossible = { kind: "impossible", reason: "it has no port", hint: "Declare one." } as const;
  const wait = begin({ checks: [impossible] });
  await wait.clock.advance(0);
  expect(wait.outcome()).toEqual(impossible);
  expect(wait.diary).toEqual([]);
});
