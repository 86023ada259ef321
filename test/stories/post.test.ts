import { describe, expect, test } from "vitest";
import type { Place } from "../../src/ports/place.ts";
import { isEmpty, serviceOn } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

type Started = ReturnType<typeof aStart>;

type Saved = Started["runner"]["saved"];

const warningsOf = ({ log }: Started) => log.lines.filter((line) => line.startsWith("warning"));

/** The post of a job whose main has started these. */
async function started(...names: string[]): Promise<Started> {
  const step = aStart();
  await step.start(...names.map((name) => aService(name)));
  return step;
}

test("post removes everything, also a second time", async () => {
  const step = await started("db", "cache");
  await step.stop();
  expect(isEmpty(step.host)).toBe(true);
  expect(step.log.lines).toContainEqual(expect.stringMatching(/^info: removed 2 containers, 1 network in /));
  await step.stop();
  expect(step.log.lines.at(-1)).toMatch(/^info: removed nothing in /);
});

test("post says what could not be removed, and does not fail", async () => {
  const step = await started("db");
  const { remove } = step.leftovers;
  step.leftovers.remove = async (of, patience) => {
    const removal = { ...(await remove(of, patience)), failures: ["db: device or resource busy"] };
    patience.onRound?.(removal);
    return removal;
  };
  await step.stop();
  expect(warningsOf(step)).toEqual(["warning: could not remove db: device or resource busy"]);
});

describe("post says what became of a service during the job:", () => {
  test("that it died, with its last lines", async () => {
    const step = await started("db");
    const db = serviceOn(step.host, "db");
    db.logLines.push("segmentation fault");
    db.end(139);
    await step.stop();
    expect(warningsOf(step)).toEqual([
      "warning: db ended with code 139 (SIGSEGV) during the job, at 2026-01-01 00:01:00 UTC",
    ]);
    expect(step.log.lines).toContain("foreign: segmentation fault");
  });

  test("that it was restarted and has moved", async () => {
    const step = await started("db", "cache");
    const db = serviceOn(step.host, "db");
    db.restart("2026-01-01T00:02:03.456Z", "127.0.0.99");
    await step.stop();
    expect(warningsOf(step)).toEqual([
      `warning: db was restarted during the job, at 2026-01-01 00:02:03 UTC, and changed its address from ${db.running.ip} to 127.0.0.99`,
    ]);
  });

  test("that it was removed, and nothing about one that is well", async () => {
    const step = await started("db", "cache");
    serviceOn(step.host, "db").remove();
    await step.stop();
    expect(warningsOf(step)).toEqual(["warning: db was removed by something else during the job"]);
  });
});

test.each([
  ["yes", 1],
  ["no", 0],
] as const)("if the job failed (%s), post prints the logs of %i services", async (hasJobFailed, expected) => {
  const step = aStart();
  await step.start(aService("db"));
  serviceOn(step.host, "db").logLines.push("a statement");
  await step.stop(hasJobFailed);
  expect(step.log.lines.filter((line) => line === "group: Logs of db")).toHaveLength(expected);
  expect(step.log.lines.filter((line) => line === "foreign: a statement")).toHaveLength(expected);
});

test("post prints the logs in the order of the names, and no group for a service that has printed nothing", async () => {
  const step = await started("web", "quiet", "db");
  for (const name of ["web", "db"]) serviceOn(step.host, name).logLines.push(`${name} serves`);
  await step.stop("yes");
  const printed = step.log.lines.filter((line) => /Logs of|printed nothing/.test(line));
  expect(printed).toEqual(["group: Logs of db", "info: quiet has printed nothing", "group: Logs of web"]);
});

test("post stops a main that runs on, and removes what the backend still creates for it", async () => {
  const step = aStart();
  const { prepare } = step.backend;
  let place: Place | undefined;
  step.backend.prepare = async (order) => {
    place = await prepare(order);
    return place;
  };
  await step.start(aService("db"));
  delete step.runner.saved["main-ended"];
  let isRunning = true;
  step.processes.stat = (pid) => (pid === 9 && isRunning ? `9 (node) S 1 ${"0 ".repeat(17)}77 0` : undefined);
  const saved = JSON.parse(step.runner.saved.session ?? "{}") as { id: string; jobSession: string };
  step.runner.saved.session = JSON.stringify({ ...saved, main: "9 77 pid:[1] boot-1" });
  await step.stop("no", (pid) => {
    expect(pid).toBe(9);
    void step.clock.sleep(100).then(() => {
      isRunning = false;
    });
    // The backend finishes what the killed process has asked for.
    void step.clock.sleep(1_500).then(async () => {
      const late = await place?.prepare(aService("late"), step.signal);
      const order = {
        undeclaredPorts: [],
        isToldItsAddress: false,
        dataDirectories: [],
        signal: step.signal,
      };
      await late?.start({ ...order, define: () => aService("late") });
    });
  });
  expect(isRunning).toBe(false);
  expect(step.host.calls).toContain("remove late");
  expect(isEmpty(step.host)).toBe(true);
});

test.each(["services", "state", "lastLogLines", "remove"] as const)(
  "post ends below a runner's 45 seconds if `%s` hangs, and says what it could not do",
  async (name) => {
    const step = await started("db");
    serviceOn(step.host, "db").end(1);
    step.leftovers[name] = () => new Promise<never>(() => {});
    const startMs = step.clock.nowMs();
    await step.stop("yes");
    expect(step.clock.nowMs() - startMs).toBeLessThan(45_000);
    expect(warningsOf(step)).toContainEqual(expect.stringMatching(/: the daemon took too long$/));
  },
);

test.each([
  ["goes on with the sweep that main did not finish", "unfinished", (state: Saved) => state, 1],
  ["does not repeat main's sweep", "done", (state: Saved) => state, 0],
  ["does not sweep if its state is lost", "unfinished", () => ({}), 0],
] as const)("post %s", async (_, sweep, stateOf, sweeps) => {
  const step = aStart();
  step.backend.sweepAside = () => ({ end: () => sweep });
  await step.start(aService("db"));
  step.runner.saved = stateOf(step.runner.saved);
  await step.stop();
  expect(step.host.calls.filter((call) => call === "sweep")).toHaveLength(sweeps);
});

test("post says in one line that it could not sweep, and does not fail", async () => {
  const step = aStart();
  step.backend.sweepAside = () => ({ end: () => "unfinished" });
  await step.start(aService("db"));
  step.leftovers.sweep = () => Promise.reject(new Error("connection reset"));
  await step.stop();
  expect(step.log.lines.at(-1)).toBe("info: could not remove leftovers of earlier jobs: connection reset");
});
