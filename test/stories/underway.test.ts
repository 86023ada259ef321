import { expect, test } from "vitest";
import { aService, aStart } from "./a-start.ts";

/** Starts services, and records what a front that redraws would show. */
async function watched(...services: ReturnType<typeof aService>[]) {
  const start = aStart();
  const told: string[] = [];
  const board = new Set<string>();
  start.log.underway = (about, doing) => {
    told.push(`${about}: ${doing?.text ?? "over"}`);
    if (doing === undefined) board.delete(about);
    else board.add(about);
  };
  const failure = await start.start(...services).catch((error: Error) => error.message);
  return { told, board, failure };
}

test("each service is under way from the beginning until it is ready", async () => {
  const web = { ...aService("web"), dependsOn: [{ service: "db", until: "ready" as const }] };
  const { told, board } = await watched(aService("db"), web);
  expect(told.slice(0, 2)).toEqual([
    "db: its image has not been pulled yet",
    "web: its image has not been pulled yet",
  ]);
  expect(told).toContain("web: db is not ready");
  expect(told.filter((line) => line.endsWith("over"))).toEqual(["db: over", "web: over"]);
  expect(board).toEqual(new Set());
});

test("when the log says that it is ready, what is under way is the proof of its addresses", async () => {
  const start = aStart();
  const standings = new Map<string, string | undefined>();
  const beside: (string | undefined)[] = [];
  start.log.underway = (about, doing) => standings.set(about, doing?.text);
  const { info } = start.log;
  start.log.info = (line) => {
    if (/^db +ready after|^db: +ready after/.test(line)) beside.push(standings.get("db"));
    info.call(start.log, line);
  };
  await start.start(aService("db"));
  expect(beside).toEqual(["its addresses are not proven yet"]);
});

test("after a failure, nothing is", async () => {
  const { board, failure } = await watched(
    aService("db", { command: ["sh", "-c", "exit 3"] }),
    aService("cache", { health: "exit 1" }),
  );
  expect(failure).toContain("db");
  expect(board).toEqual(new Set());
});
