import { describe, expect, test } from "vitest";
import { EngineBreakdown } from "../../../src/backend/docker/engine/engine-breakdown.ts";
import type { Findings } from "../../../src/session/saved-session.ts";
import type { JobEnd } from "../../../src/session/stop/job-end.ts";
import { stopJob } from "../../../src/session/stop/stop-job.ts";
import { inMemoryEngine } from "../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const job = { jobSession: "0123456789ab", isCertain: true, labels: {} };

const END: JobEnd = {
  step: undefined,
  logs: "never",
  mayHaveFailed: false,
  handedOver: [],
  hasMainEnded: true,
  hasSwept: true,
  joined: undefined,
};

function aPost() {
  const engine = inMemoryEngine();
  const log = recordingLog();
  const hostsFile = { read: () => "", append: () => {}, remove: () => {} };
  const processes = {
    ownPid: 9,
    stat: () => undefined,
    pidNamespace: () => "",
    bootId: () => "",
    uptimeSeconds: () => 3_600,
  };
  const tools = {
    engine,
    log,
    clock: new FakeClock(),
    processes,
    kill: () => {},
    job,
    isDaemonLocal: true,
    hostsFile,
  };
  return { engine, log, tools };
}

const LOST: Findings = { kind: "lost" };
const KNOWN: Findings = {
  kind: "known",
  belongings: { kind: "session", id: "aaaaaaaaaaaa", jobSession: job.jobSession, ofJob: {} },
  dockerHost: undefined,
  main: undefined,
};

describe("post", () => {
  test.each([
    ["whose state is there", KNOWN],
    ["whose state is lost", LOST],
  ])("%s takes the job's container off a network that only main put it onto", async (_, found) => {
    const { engine, tools } = aPost();
    const networkId = await engine.networks.create({ name: "users", labels: {} });
    await engine.networks.connect(networkId, "job", {});
    await stopJob(found, { ...END, joined: { networkId, containerId: "job" } }, tools);
    expect(engine.holdings.networks.get(networkId)?.containerIds).toEqual(new Set());
  });

  test("whose state is lost says so", async () => {
    const { log, tools } = aPost();
    await stopJob(LOST, END, tools);
    expect(log.lines).toEqual([
      "info: nothing to remove: the state of this step was lost, and nothing on this daemon carries its labels",
    ]);
  });

  test.each(["EACCES", "ENOENT"])(
    "without state does not warn of a socket that main could not open either: %s",
    async (code) => {
      const { engine, log, tools } = aPost();
      engine.about = () =>
        Promise.reject(
          new EngineBreakdown("GET /version", Object.assign(new Error(`connect ${code}`), { code })),
        );
      await stopJob(LOST, END, tools);
      expect(log.lines).toEqual([
        `info: nothing to remove: the start step could not reach a daemon (${code})`,
      ]);
    },
  );

  test("without state does not hide that a daemon is gone which main may have used", async () => {
    const { engine, tools } = aPost();
    engine.about = () =>
      Promise.reject(
        new EngineBreakdown("GET /version", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })),
      );
    await expect(stopJob(LOST, END, tools)).rejects.toThrow("the daemon broke off GET /version");
  });
});
