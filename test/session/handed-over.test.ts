import { expect, test } from "vitest";
import { formatHandedOver, parseHandedOver } from "../../src/session/handed-over.ts";

const DB = { name: "db", id: "1", ip: "172.18.0.2", startedAt: "2026-01-01T00:00:00Z" };

test("what main has handed over comes out as it went in", () => {
  expect(parseHandedOver(formatHandedOver([DB]))).toEqual([DB]);
});

test("what is no service does not hide the services beside it", () => {
  expect(parseHandedOver(JSON.stringify([null, "db", DB]))).toEqual([DB]);
});

test.each([
  ["no state", undefined],
  ["half a state", formatHandedOver([DB]).slice(0, 20)],
  ["no list", "{}"],
  ["null in place of a service", "[null]"],
  ["a text in place of a service", '["db"]'],
  ["a service without its address", JSON.stringify([{ ...DB, ip: undefined }])],
])("%s names no service", (_, state) => {
  expect(parseHandedOver(state)).toEqual([]);
});
