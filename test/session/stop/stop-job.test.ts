import { expect, test } from "vitest";
import { Unanswered } from "../../../src/ports/backend-errors.ts";
import type { JobEnd } from "../../../src/session/stop/job-end.ts";
import { stopJob } from "../../../src/session/stop/stop-job.ts";
import { inMemoryBackend } from "../../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const names = { repository: undefined, run: undefined, job: undefined };
const job = { jobSession: "0123456789ab", isCertain: true, names };

const END: JobEnd = {
  step: undefined,
  logs: "never",
  mayHaveFailed: false,
  handedOver: [],
  hasMainEnded: true,
  hasSwept: true,
};

/** A post that finds nothing of its step. */
function aPost() {
  const host = inMemoryHost();
  const log = recordingLog();
  const processes = {
    ownPid: 9,
    stat: () => undefined,
    pidNamespace: () => "",
    bootId: () => "",
    uptimeSeconds: () => 3_600,
  };
  const backend = inMemoryBackend(host);
  const hostsFile = { read: () => "", append: () => {}, remove: () => {} };
  const tools = { log, clock: new FakeClock(), processes, backend, kill: () => {}, job, hostsFile };
  return { host, log, tools };
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
  expect(log.lines).toEqual(["info: nothing to remove: the start step could not reach a daemon (EACCES)"]);
});

test("post without state does not hide that a backend is gone which main may have used", async () => {
  const { tools } = aPost();
  tools.backend.lostSessions = () => Promise.reject(new Unanswered("lost the connection"));
  await expect(stopJob(LOST, END, tools)).rejects.toThrow("lost the connection");
});
