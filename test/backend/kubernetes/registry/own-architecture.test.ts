import { afterEach, expect, test, vi } from "vitest";
import { ownArchitecture } from "../../../../src/backend/kubernetes/registry/own-architecture.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ["x64", "amd64"],
  ["ia32", "386"],
  ["ppc64", "ppc64le"],
  ["arm64", "arm64"],
  ["s390x", "s390x"],
] as const)("Node's %s is Go's %s", (architecture, expected) => {
  vi.spyOn(process, "arch", "get").mockReturnValue(architecture);
  expect(ownArchitecture()).toBe(expected);
});
