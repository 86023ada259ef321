import { expect, test } from "vitest";
import type { RunningService } from "../../src/ports/running-service.ts";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import { runAfterReady } from "../../src/service/run-after-ready.ts";
import { reachableRedis } from "../fakes/some-reachable-service.ts";
import { someRunningService } from "../fakes/some-running-service.ts";
import { aService } from "../stories/a-start.ts";
import { aBringUp } from "./a-bring-up.ts";

/** Runs one command in a service that has been ready for a while. */
async function running(words: readonly string[], exec: RunningService["exec"], timeoutMs?: number) {
  const service = { ...aService("redis"), afterReady: [words], timeoutMs };
  const step = aBringUp(service);
  const subject = {
    service,
    running: someRunningService({ exec }),
    image: { exposedPorts: [], environment: [] },
    pull: undefined,
    preset: undefined,
    startedAtMs: step.startedAtMs,
    looks: {
      look: () => new Promise<never>(() => {}),
      lookAtBetter: async () => {},
      lastAnswers: () => [],
      close() {},
    },
  };
  const tools = { ...step.tools, declaredPorts: new Map([["redis", [6379]]]) };
  tools.progress.tell("started", { ...reachableRedis, ports: [] });
  return { ...step, work: runAfterReady(subject, reachableRedis, tools) };
}

async function failureOf(work: Promise<unknown>): Promise<ServiceFailure> {
  const thrown = await work.catch((error: unknown) => error);
  if (!(thrown instanceof ServiceFailure)) throw new Error("it did not fail", { cause: thrown });
  return thrown;
}

test("a command gets the proven address of its own service, not the assumed one", async () => {
  const ran: (readonly string[])[] = [];
  const { work } = await running(["ping", "{redis.address}"], async (argv) => {
    ran.push(argv);
    return { kind: "exited", exitCode: 0, output: "" };
  });
  await work;
  expect(ran).toEqual([["ping", "127.0.0.1:32768"]]);
});

test("a command that takes longer than the timeout fails, with how long that was", async () => {
  const { work, clock } = await running(["sleep"], () => new Promise(() => {}), 5_000);
  const failing = failureOf(work);
  await clock.advance(5_000);
  const failure = await failing;
  expect(failure.message).toBe("redis is ready, but after-ready[0] did not end within 5 s");
  expect(failure.waited).toMatchObject({ forMs: undefined, timeout: "5 s" });
});

test("a command that a cancel ends is not blamed", async () => {
  const ended = Promise.withResolvers<{ kind: "not-running"; reason: string }>();
  const { work, cancel } = await running(["sleep"], () => ended.promise);
  cancel.abort(new Error("cancelled"));
  ended.resolve({ kind: "not-running", reason: "the container is not running" });
  await expect(work).rejects.toThrow("cancelled");
});

test("a failure of the backend stays as it is", async () => {
  const { work } = await running(["true"], () => Promise.reject(new Error("ECONNRESET")));
  await expect(work).rejects.toThrow("ECONNRESET");
});
