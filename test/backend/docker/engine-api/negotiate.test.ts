import { describe, expect, test } from "vitest";
import { negotiate } from "../../../../src/backend/docker/engine-api/connect-engine.ts";

describe("the API version that both sides know", () => {
  test.each([
    ["20.10.24", "1.41", "1.12", "1.41"],
    ["28.5.2", "1.51", "1.24", "1.51"],
    ["29.0.0", "1.52", "1.44", "1.51"],
    ["a daemon of the future", "2.10", "2.5", "2.5"],
    ["a daemon that does not tell its oldest", "1.60", undefined, "1.51"],
  ])("%s", (Version, ApiVersion, MinAPIVersion, expected) => {
    expect(
      negotiate({ Version, ApiVersion, ...(MinAPIVersion === undefined ? {} : { MinAPIVersion }) }),
    ).toBe(expected);
  });

  test("older than Docker 20.10 is refused with the remedy", () => {
    expect(() => negotiate({ Version: "19.03.1", ApiVersion: "1.40" })).toThrow("speaks API 1.40");
  });
});
