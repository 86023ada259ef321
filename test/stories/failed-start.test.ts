import { describe, expect, test } from "vitest";
import { Unanswered } from "../../src/ports/backend-errors.ts";
import { evidenceLines } from "../../src/report/evidence-lines.ts";
import { UserError } from "../../src/user-error.ts";
import { aJob } from "../fakes/a-job.ts";
import { isEmpty, serviceOn } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

async function failureOf(attempt: Promise<unknown>): Promise<UserError> {
  const thrown = await attempt.catch((error: unknown) => error);
  if (!(thrown instanceof UserError)) throw new Error("it did not fail", { cause: thrown });
  return thrown;
}

/** What the log shows above the error. */
function reportOf({ evidence }: UserError): string[] {
  return evidence.flatMap(evidenceLines).map(({ text }) => text);
}

test("a service that is removed while it is waited for is reported with its exit code", async () => {
  const started = aStart();
  const attempt = started.start(aService("db", { health: "exit 1" }));
  await expect.poll(() => started.host.services.size).toBe(1);
  serviceOn(started.host, "db").remove();
  const failure = await failureOf(attempt);
  expect(failure.message).toMatch(/^db ended with code 137 \(SIGKILL\) and was removed by something else/);
  expect(reportOf(failure)).toContainEqual(expect.stringContaining("they were removed with its container"));
});

test("the first service that fails ends the waiting of the others, and its last lines are shown", async () => {
  const started = aStart();
  const attempt = started.start(
    aService("never", { health: "exit 1" }),
    aService("broken", { command: ["sh", "-c", "echo no space left; exit 3"] }),
  );
  const failure = await failureOf(attempt);
  expect(failure.message).toMatch(/^broken exited with code 3 after .*: no space left$/);
  expect(reportOf(failure)).toContain("no space left");
});

describe("a service that dies after it was ready", () => {
  const on = (...names: string[]) => names.map((service) => ({ service, until: "ready" as const }));
  type Services = Parameters<ReturnType<typeof aStart>["start"]>;
  const dies = (...dependents: Services) => ends(3, aService("db"), ...dependents);
  const ends = async (exitCode: number, ...services: Services) => {
    const started = aStart();
    const attempt = started.start(...services);
    attempt.catch(() => undefined);
    await started.clock.advance(2_000);
    await expect.poll(() => started.log.lines.some((line) => /db: +ready/.test(line))).toBe(true);
    serviceOn(started.host, "db").logLines.push("PANIC: no space left");
    serviceOn(started.host, "db").end(exitCode);
    return { ...started, attempt };
  };
  const never = (name: string, ...names: string[]) => ({
    ...aService(name, { health: "exit 1" }),
    dependsOn: on(...names),
  });

  test("is the failure of those that depend on it, by its name and at once", async () => {
    const { attempt } = await dies(never("api", "db"), never("web", "api"));
    const failure = await failureOf(attempt);
    expect(failure.message).toBe(
      "db exited with code 3 after it was ready, while api, web, which depend on it, were not ready yet: PANIC: no space left",
    );
  });

  test("is no failure of those that do not depend on it", async () => {
    const { attempt, clock } = await dies(never("other"));
    await clock.advance(30_000);
    expect((await failureOf(attempt)).message).toMatch(/^other was not ready within/);
  });

  test.each([
    [0, /^api was not ready within/],
    [1, /^db exited with code 1 after it was ready/],
  ])("that may finish is a failure only if it does not end well (%i)", async (exitCode, sentence) => {
    const mayFinish = { ...aService("db"), mayFinish: true as const };
    const { attempt, clock } = await ends(exitCode, mayFinish, never("api", "db"));
    await clock.advance(30_000);
    expect((await failureOf(attempt)).message).toMatch(sentence);
  });

  test("is no failure of those that may be not ready", async () => {
    const { attempt, clock } = await dies({ ...never("api", "db"), ifNotReady: "warn" });
    await clock.advance(30_000);
    await attempt;
  });
});

test("a cancel says what was waited for, and leaves everything to post", async () => {
  const started = aStart();
  const attempt = started.start(aService("ready"), aService("never", { health: "exit 1" }), {
    ...aService("after"),
    dependsOn: [{ service: "never", until: "ready" }],
  });
  await started.clock.advance(1_000);
  serviceOn(started.host, "never").logLines.push("replaying the log");
  started.cancel.abort(new Error("the step was cancelled (SIGINT)"));
  const failure = await failureOf(attempt);
  expect(failure.message).toMatch(
    /^cancelled while waiting for never \(.*exits with 1\) and after \(never is not ready\)$/,
  );
  expect(reportOf(failure)).toEqual([
    "never:",
    "  state      running",
    expect.stringMatching(/^ {2}last seen {2}.*exits with 1/),
    "  image      app:1",
    "  its last lines:",
    "replaying the log",
  ]);
  expect(started.host.services.size).toBe(2);
  await started.stop();
  expect(isEmpty(started.host)).toBe(true);
});

test.each([
  ["of-container-hooks", 0],
  ["of-the-runner", 0],
  [undefined, 2],
] as const)("in the pod %s, %i containers of a failed start are left to post", async (pod, left) => {
  const started = aStart({ job: aJob({ pod }) });
  const broken = aService("broken", { command: ["sh", "-c", "exit 3"] });
  await expect(started.start(aService("db"), broken)).rejects.toThrow(/^broken exited/);
  expect(started.host.services.size).toBe(left);
  // Another step may be about to use it; its own post removes it.
  expect(started.host.networks.size).toBe(1);
  await started.stop();
  expect(isEmpty(started.host)).toBe(true);
});

test.each([
  ["got no answer is not over: post waits for what the backend may still do", new Unanswered("?"), undefined],
  ["was refused is over", new UserError("no such image"), "yes"],
])("a start whose last call %s", async (_, failure, hasEnded) => {
  const started = aStart();
  started.backend.prepare = () => Promise.reject(failure);
  await expect(started.start(aService("db"))).rejects.toThrow(failure);
  expect(started.runner.saved["main-ended"]).toBe(hasEnded);
});

test("a failed start writes each service's log to the log directory", async () => {
  const started = aStart();
  const attempt = started.startWith(
    { logDirectory: "logs" },
    aService("db"),
    aService("broken", { command: ["sh", "-c", "echo no space left; exit 3"] }),
  );
  await expect(attempt).rejects.toThrow(/^broken exited/);
  expect(started.written).toEqual({ "logs/db.log": "", "logs/broken.log": "no space left\n" });
});
