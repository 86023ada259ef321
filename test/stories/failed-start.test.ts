import { expect, test } from "vitest";
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
    /^cancelled while waiting for never \(.*exits with 1\) and after \(never is not ready\): the step was cancelled \(SIGINT\)$/,
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
