import { describe, expect, test } from "vitest";
import { readDurationMs } from "../../src/request/duration.ts";
import { errorsOf } from "./reading.ts";

describe("a duration", () => {
  test.each([
    ["90s", 90_000],
    ["2m", 120_000],
    ["1m30s", 90_000],
    ["1.5s", 1_500],
    ["250ms", 250],
    ["6d", 518_400_000],
    ["24h", 86_400_000],
  ])("%s is %i ms", (text, expected) => expect(readDurationMs(text, "30d")).toBe(expected));

  test.each(["", "s", "-1s", "1 m", "1x", "90s!", "1.s", "2 minutes"])("%j is none", (text) => {
    expect(() => readDurationMs(text, "30d")).toThrow(`"${text}" is not a duration`);
  });

  test.each(["31d", "30d1ms", "0s", "0.1ms", "99999999999999999999h", `${"9".repeat(400)}s`])(
    "%s is out of range",
    (text) => {
      expect(() => readDurationMs(text, "30d")).toThrow(/is out of range$/);
    },
  );

  test.each([
    ["{image: x, timeout: 90}", "services.a.timeout"],
    ["{image: x, options: --health-interval 90}", "services.a.options: --health-interval"],
    ["{image: x, options: --health-timeout=90}", "services.a.options: --health-timeout"],
  ])("without a unit is refused in one sentence, wherever it stands: %s", (service, place) => {
    const errors = errorsOf(`a: ${service}`);
    expect(errors).toContain(`${place}: "90" has no unit`);
    expect(errors).toContain("Hint: Did you mean 90s?");
  });
});
