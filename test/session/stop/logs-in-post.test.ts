import { describe, expect, test } from "vitest";
import { someState } from "../../fakes/some-state.ts";
import { aPost, DB, FOUND } from "./a-stop.ts";

describe("the services' logs", () => {
  test.each([
    [999, "Logs of db"],
    [1_000, "Logs of db (the last 1000 lines)"],
  ])("of %i lines are headed by %j", async (count, title) => {
    const { stop, backend, log } = aPost();
    backend.lastLogLines = async (_, lines) => Array(Math.min(count, lines)).fill("a line");
    await stop({ logs: "always" });
    expect(log.lines[0]).toBe(`group: ${title}`);
    expect(log.lines.filter((line) => line === "foreign: a line")).toHaveLength(count);
  });

  test.each([
    ["on-failure", true, true],
    ["on-failure", false, false],
    ["never", true, false],
    ["always", false, true],
  ] as const)(
    "with `logs: %s` after a failure (%s) are printed: %s",
    async (logs, mayHaveFailed, isPrinted) => {
      const { stop, backend, log } = aPost();
      backend.lastLogLines = async () => ["a line"];
      await stop({ logs, mayHaveFailed });
      expect(log.lines.includes("group: Logs of db")).toBe(isPrinted);
    },
  );

  test("that cannot be read are named, and the next ones printed", async () => {
    const { stop, backend, log } = aPost();
    backend.services = async () => [{ ...FOUND, id: "unreadable", name: "a-mute" }, FOUND];
    backend.lastLogLines = async (id) => {
      if (id === "unreadable") throw new Error("configured logging driver does not support reading");
      return ["a line"];
    };
    await stop({ logs: "always" });
    expect(log.lines.slice(0, 2)).toEqual([
      "info: could not print the logs of a-mute: configured logging driver does not support reading",
      "group: Logs of db",
    ]);
  });
});

test("of a dead service at most twenty lines are printed, and no line says that there are none", async () => {
  const { stop, backend, log } = aPost();
  backend.state = async () => undefined;
  backend.lastLogLines = async (id) =>
    id === "2" ? [] : Array.from({ length: 30 }, (_, at) => `${"x".repeat(at)} line`);
  await stop({ handedOver: [DB, { ...DB, id: "2", name: "mute" }] });
  expect(log.lines.filter((line) => line.startsWith("foreign"))).toHaveLength(20);
  expect(log.lines).not.toContainEqual(expect.stringContaining("has printed nothing"));
});

describe("a service that has printed nothing", () => {
  test.each([
    ["has run: that is said", "2026-01-01T00:00:00Z", ["info: db has printed nothing"]],
    ["was never started: nothing is said", "0001-01-01T00:00:00Z", []],
  ])("and %s", async (_, startedAt, lines) => {
    const { stop, backend, log } = aPost();
    backend.lastLogLines = async () => [];
    backend.state = async () => ({ ...someState, startedAt });
    await stop({ logs: "always" });
    expect(log.lines.filter((line) => line.includes("db"))).toEqual(lines);
  });
});

test.each([
  [20, 0],
  [21, 1],
])("of a dead service with %i lines, the log is printed again: %i", async (count, again) => {
  const { stop, backend, log } = aPost();
  backend.state = async () => undefined;
  backend.lastLogLines = async () => Array.from({ length: count }, (_, at) => `${"x".repeat(at)} line`);
  await stop({ logs: "always", handedOver: [DB] });
  expect(log.lines.filter((line) => line === "group: Logs of db")).toHaveLength(again);
});

describe("after a failure that no service explains", () => {
  const outputNames = ["db-url", "db-host"];
  const well = { ...someState, startedAt: DB.startedAt, addresses: [DB.ip] };
  const hint = expect.stringMatching(/^info: All services were ready, .*: db-url, db-host; /);

  test.each([
    ["the names of the outputs are told", {}, well, true],
    ["not if the job succeeded", { mayHaveFailed: false, logs: "always" }, well, false],
    ["not with `logs: never`", { logs: "never" }, well, false],
    ["not if a service has ended", {}, undefined, false],
    ["not if nothing was handed out", { handedOver: [], outputNames: [] }, well, false],
  ] as const)("%s", async (_, given, state, isTold) => {
    const { stop, backend, log } = aPost();
    backend.state = async () => state;
    await stop({ logs: "on-failure", mayHaveFailed: true, handedOver: [DB], outputNames, ...given });
    if (isTold) expect(log.lines[0]).toEqual(hint);
    else expect(log.lines).not.toContainEqual(hint);
  });

  test("of many services, as many as people read", async () => {
    const { stop, backend, log } = aPost();
    backend.state = async () => well;
    const many = Array.from({ length: 25 }, (_, at) => `db-${at}`);
    await stop({ logs: "on-failure", mayHaveFailed: true, handedOver: [DB], outputNames: many });
    expect(log.lines[0]).toMatch(/db-23, and those of the other services; /);
    expect(log.lines[0]).not.toContain("db-24");
  });
});
