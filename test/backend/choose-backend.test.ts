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
  const choose = () => chooseBackend("kubernetes", undefined, () => false);
  expect(choose).toThrow(
    expect.objectContaining({
      message: expect.stringContaining("runs in no pod of a cluster"),
      hint: expect.stringContaining("A kubeconfig is not used"),
    }),
  );
});
