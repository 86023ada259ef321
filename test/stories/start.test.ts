import { expect, test } from "vitest";
import type { Backend } from "../../src/ports/backend.ts";
import { aJob } from "../fakes/a-job.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost, serviceOn } from "../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { aService, aStart } from "./a-start.ts";
import { aStep } from "./a-step.ts";

test("a start saves the session before it asks the backend for anything", async () => {
  const started = aStart();
  const callsAtSave: number[] = [];
  const { saveState } = started.runner;
  started.runner.saveState = (name, value) => {
    callsAtSave.push(started.host.calls.length);
    saveState(name, value);
  };
  await started.start(aService("db"));
  expect(callsAtSave[0]).toBe(0);
  expect(started.host.calls.slice(0, 3)).toEqual(["connect", "prepare", "start db"]);
  expect(started.host.calls.at(-1)).toBe("close");
});

test("a start hands out where the job reaches the services, and through what", async () => {
  const started = aStart();
  await started.start(aService("db"), aService("cache"));
  const [db, cache] = [...started.host.services.values()].map(({ running }) => running);
  expect(started.runner.outputs).toMatchObject({
    vantage: "memory",
    "job-host": "127.0.0.1",
    network: expect.stringMatching(/^memory-[0-9a-f]{12}$/),
    "db-host": db?.ip,
    "db-id": db?.id,
    "cache-host": cache?.ip,
  });
  for (const name of ["db", "cache"]) expect(started.runner.summary).toContain(name);
});

test("a start exports what the user wants under the user's names", async () => {
  const started = aStart();
  await started.startWith({ exported: "DB=at {db.host} for {job.host}" }, aService("db"));
  expect(started.runner.exported).toEqual({
    DB: `at ${serviceOn(started.host, "db").running.ip} for 127.0.0.1`,
  });
});

test("a start whose image cannot be had starts nothing that depends on it", async () => {
  const started = aStart();
  const attempt = started.start(
    { ...aService("db"), image: "bpp:1" },
    { ...aService("app"), dependsOn: [{ service: "db", until: "started" }] },
  );
  await expect(attempt).rejects.toThrow("db: could not pull the image bpp:1");
  expect(started.host.services.size).toBe(0);
});

test("a start with two images that cannot be had tells both at once", async () => {
  const attempt = aStart().start({ ...aService("db"), image: "bpp:1" }, aService("app"), {
    ...aService("cache"),
    image: "rdis:1",
  });
  await expect(attempt).rejects.toMatchObject({
    message: "db: could not pull the image bpp:1: there is none",
    others: ["cache: could not pull the image rdis:1: there is none\nHint: Check the image's name and tag."],
  });
});

test("a start writes the services' names to the hosts file if the user wants that, and post takes them out", async () => {
  const started = aStart();
  started.hostsFile.append("127.0.0.1 localhost\n");
  await started.startWith({ hostsFile: true }, aService("db"));
  const { running } = serviceOn(started.host, "db");
  expect(started.hostsFile.read()).toContain(`\n${running.ip} db `);
  await started.stop();
  expect(started.hostsFile.read()).toBe("127.0.0.1 localhost\n");
});

test.each([
  ["twenty seconds", {}, 20_000],
  ["as long as the runner says", { daemonPatienceSeconds: 5 }, 5_000],
])("a start gives a backend that is not up yet %s", async (_, given, expected) => {
  const patience: number[] = [];
  const job = aJob(given);
  const connect = () => {
    const leftovers = inMemoryBackend(inMemoryHost("app:1"), job);
    const backend: Backend = { ...leftovers, connect: async (_services, ms) => void patience.push(ms) };
    return { backend, leftovers };
  };
  await aStep(connect, { clock: new FakeClock(), job }).start(aService("db"));
  expect(patience).toEqual([expected]);
});
