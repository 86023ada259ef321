import { expect, test } from "vitest";
import { describeRemoval } from "../../src/ports/describe-removal.ts";

const NOTHING = { containers: 0, networks: 0, volumes: 0, failures: [] };

test.each([
  [{}, "removed nothing"],
  [{ failures: ["pod db: forbidden"] }, "removed nothing"],
  [{ containers: 1 }, "removed 1 pod"],
  [{ containers: 2, networks: 1 }, "removed 2 pods, 1 headless service"],
  [{ networks: 2 }, "removed 2 headless services"],
  [{ containers: 3, volumes: 1 }, "removed 3 pods, 1 volume"],
  [{ volumes: 2 }, "removed 2 volumes"],
])("%j is described as %j", (removal, sentence) => {
  expect(describeRemoval({ ...NOTHING, ...removal }, { unit: "pod", network: "headless service" })).toBe(
    sentence,
  );
});
