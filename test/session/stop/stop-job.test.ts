import { expect, test } from "vitest";
import { Unanswered } from "../../../src/ports/backend-errors.ts";
import type { JobEnd } from "../../../src/session/stop/job-end.ts";
import { stopJob } from "../../../src/session/stop/stop-job.ts";
import { postTools } from "./a-post.ts";

const names = { repository: undefined, run: undefined, job: undefined };
const job = { jobSession: "0123456789ab", isCertain: true, names };

const END: JobEnd = {
  step: undefined,
  logs: "never",
  mayHaveFailed: false,
  handedOver: [],
  outputNames: [],
  hasMainEnded: true,
  hasSwept: true,
};

/** A post that finds nothing of its step. */
function aPost() {
  const { host, log, clock, tools } = postTools();
  const hostsFile = { read: () => "", append: () => {}, remove: () => {} };
  return { host, log, clock, tools: { ...tools, job, hostsFile } };
}

const LOST = { kind: "lost" } as const;
const KNOWN = {
  kind: "known" as const,
  belongings: { kind: "session" as const, id: "aaaaaaaaaaaa", jobSession: job.jobSession, ofJob: names },
  backend: undefined,
  main: undefined,
};

test.each([
  ["is there", KNOWN],
  ["is lost", LOST],
])("post leaves the network that only main has joined if its state %s", async (_, found) => {
  const { host, tools } = aPost();
  await stopJob(found, END, tools);
  expect(host.calls).toEqual(["leave"]);
});

test("post says that its state is lost", async () => {
  const { log, tools } = aPost();
  await stopJob(LOST, END, tools);
  expect(log.lines).toEqual([
    "info: nothing to remove: the state of this step was lost, and nothing on this daemon has its labels",
  ]);
});

test("post without state does not warn of a backend that main could not reach either", async () => {
  const { log, tools } = aPost();
  tools.backend.lostSessions = async () => ({ kind: "out-of-reach", because: "EACCES" });
  await stopJob(LOST, END, tools);
  expect(log.lines).toEqual(["info: nothing to remove: the start step could not reach the daemon (EACCES)"]);
});

test("post without state does not hide that a backend is gone which main may have used", async () => {
  const { tools } = aPost();
  tools.backend.lostSessions = () => Promise.reject(new Unanswered("lost the connection"));
  await expect(stopJob(LOST, END, tools)).rejects.toThrow("lost the connection");
});

test.each([
  ["goes on sweeping", 15_000, true],
  ["leaves the sweep to the next job", 15_001, false],
])("post %s if its own removal took %i ms", async (_, tookMs, isSweeping) => {
  const { host, clock, tools } = aPost();
  const { remove } = tools.backend;
  tools.backend.remove = async (of, patience) => {
    await clock.sleep(tookMs);
    return remove(of, patience);
  };
  const stopped = stopJob(KNOWN, { ...END, hasSwept: false }, tools);
  await clock.advance(tookMs);
  await stopped;
  expect(host.calls.includes("sweep")).toBe(isSweeping);
});

test("post sweeps for five seconds at most", async () => {
  const { clock, tools } = aPost();
  let sweep: AbortSignal | undefined;
  tools.backend.sweep = (_, signal) => {
    sweep = signal;
    return new Promise(() => {});
  };
  const stopped = stopJob(KNOWN, { ...END, hasSwept: false }, tools);
  await clock.advance(4_999);
  expect(sweep?.aborted).toBe(false);
  await clock.advance(1);
  await stopped;
  expect(sweep?.aborted).toBe(true);
});

test("post speaks in the words of its backend", async () => {
  const { log, tools } = aPost();
  const words = { host: "the cluster", here: "in this namespace", unit: "pod", network: "Service" };
  const late = new Promise<never>(() => {});
  const backend = {
    ...tools.backend,
    words,
    remove: (_: unknown, { onRound }: Parameters<typeof tools.backend.remove>[1]) => {
      onRound?.({ containers: 2, networks: 1, volumes: 0, failures: [] });
      return late;
    },
  };
  await stopJob(LOST, END, { ...tools, backend });
  const stopping = stopJob(KNOWN, END, { ...tools, backend });
  await tools.clock.advance(60_000);
  await stopping;
  expect(log.lines).toEqual([
    "info: nothing to remove: the state of this step was lost, and nothing in this namespace has its labels",
    "warning: cleanup did not finish; the next job in this namespace will remove the rest: the cluster took too long",
    expect.stringMatching(/^info: removed 2 pods, 1 Service in \d+ ms$/),
  ]);
});
