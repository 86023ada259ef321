import { expect, test } from "vitest";
import { chooseBackend } from "../../src/backend/choose-backend.ts";

test.each([
  ["auto", "an account", false, "kubernetes"],
  ["auto", "an account", true, "docker"],
  ["auto", undefined, false, "docker"],
  ["docker", "an account", false, "docker"],
  ["kubernetes", "an account", true, "kubernetes"],
] as const)("%s with %s, and a daemon: %s → %s", (wish, account, hasDaemon, kind) => {
  expect(chooseBackend(wish, account, () => hasDaemon).kind).toBe(kind);
});

test("kubernetes without an account is refused", () => {
  expect(() => chooseBackend("kubernetes", undefined, () => false)).toThrow(/runs in no pod of a cluster/);
});
