import { expect, test } from "vitest";
import { lastWarning } from "../../../../src/backend/kubernetes/failure/last-warning.ts";
import { eventOf } from "../example-objects.ts";

const at = (lastTimestamp: string, event: ReturnType<typeof eventOf>) => ({ ...event, lastTimestamp });
const failed = eventOf("FailedMount", "no such volume");
const pulling = eventOf("Pulling", "Pulling image", "Normal");

test.each([
  ["nothing is noted", [], undefined],
  [
    "the last is a warning",
    [at("2026-01-01T00:00:09Z", failed), at("2026-01-01T00:00:01Z", pulling)],
    "FailedMount: no such volume",
  ],
  [
    "it went on after a warning",
    [at("2026-01-01T00:00:01Z", failed), at("2026-01-01T00:00:09Z", pulling)],
    undefined,
  ],
])("if %s", (_, events, said) => {
  expect(lastWarning(events)).toBe(said);
});

test("newer parts of the cluster give another time", () => {
  const { lastTimestamp: _, ...newer } = { ...at("", failed), eventTime: "2026-01-01T00:00:09.000000Z" };
  expect(lastWarning([newer, at("2026-01-01T00:00:01Z", pulling)])).toBe("FailedMount: no such volume");
});
