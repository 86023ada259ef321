import { describe, expect, test } from "vitest";
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
