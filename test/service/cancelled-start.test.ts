import { expect, test } from "vitest";
import { evidenceLines } from "../../src/report/evidence-lines.ts";
import { explainCancel } from "../../src/service/cancelled-start.ts";
import { someState } from "../fakes/some-state.ts";
import { aService } from "../stories/a-start.ts";

test("each service that was waited for is shown with its own image", async () => {
  const services = ["db", "cache", "web"].map((name) => ({ ...aService(name), image: `${name}:1` }));
  const report = { lastLogLines: async () => ["a line"], state: async () => someState };
  const unready = ["cache", "web"].map((service) => ({
    service,
    standing: "is starting",
    containerId: service,
  }));
  const error = await explainCancel(new Error("cancelled"), services, {
    report,
    unready: [...unready, { service: "db", standing: "it has not started", containerId: undefined }],
  });
  const lines = error.evidence.flatMap(evidenceLines).map(({ text }) => text);
  expect(lines.filter((line) => line.includes(" image "))).toEqual([
    "  image      cache:1",
    "  image      web:1",
  ]);
  expect(error.message).toBe(
    "cancelled while waiting for cache (is starting), web (is starting) and db (it has not started)",
  );
});

test("with nothing left to wait for, the cancel stands alone", async () => {
  const report = { lastLogLines: async () => [], state: async () => undefined };
  expect((await explainCancel(new Error("cancelled"), [], { report, unready: [] })).message).toBe(
    "cancelled",
  );
});
