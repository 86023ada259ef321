import { expect, test } from "vitest";
import { up } from "../../src/commands/up.ts";
import type { VerbTools } from "../../src/commands/verb-tools.ts";
import type { StepRequest } from "../../src/request/step-request.ts";
import { aService, aStart } from "../stories/a-start.ts";

/** `up` of these services in the directory of this start. */
function inDirectory(start: ReturnType<typeof aStart>) {
  const failures: unknown[] = [];
  const { hostsFile, handedOut, logFolder } = start.startTools;
  const tools: VerbTools = {
    ...start,
    hostsFile,
    handedOut,
    logFolder,
    signal: start.signal,
    interruptions: () => {},
    cancel: () => {},
    fail: (why) => void failures.push(why),
    kill: () => {},
    leave: () => {},
  };
  return { tools, failures };
}

const REQUEST = {
  request: { services: [aService("db")], skipped: [], notices: [], warnings: [] },
  exports: [],
} as const;

test("a start connects once, so that the daemon is named once", async () => {
  const start = aStart();
  const { tools } = inDirectory(start);
  const inputs: StepRequest = { ...REQUEST, settings: start.settings };
  const starting = up(inputs, tools);
  await start.clock.advance(10_000);
  expect(await starting).toBe(0);
  expect(start.host.calls.filter((call) => call === "connect")).toEqual(["connect"]);
});

test("a service that is up already is refused before anything is asked of the backend", async () => {
  const start = aStart();
  await start.start(aService("db"));
  start.host.calls.length = 0;
  const { tools, failures } = inDirectory(start);
  expect(await up({ ...REQUEST, settings: start.settings }, tools)).toBe(125);
  expect(failures).toMatchObject([{ message: "db is already up in this directory" }]);
  expect(start.host.calls).not.toContain("start db");
});
