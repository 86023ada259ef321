import { describe, expect, test } from "vitest";
import { dockerLeftovers } from "../../../src/backend/docker/docker-leftovers.ts";
import { EngineBreakdown } from "../../../src/backend/docker/engine/engine-breakdown.ts";
import type { JoinedNetwork } from "../../../src/backend/docker/network/joined-network.ts";
import type { JobEnd } from "../../../src/session/stop/job-end.ts";
import { stopJob } from "../../../src/session/stop/stop-job.ts";
import { inMemoryEngine } from "../../fakes/engine/in-memory-engine.ts";
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

function aPost(joined?: JoinedNetwork, engine = inMemoryEngine()) {
  const log = recordingLog();
  const hostsFile = { read: () => "", append: () => {}, remove: () => {} };
  const processes = {
    ownPid: 9,
    stat: () => undefined,
    pidNamespace: () => "",
    bootId: () => "",
    uptimeSeconds: () => 3_600,
  };
  const outside = { log, clock: new FakeClock(), processes };
  const backend = dockerLeftovers({ ...outside, engine, joined, isDaemonLocal: true });
  const tools = { ...outside, backend, kill: () => {}, job, hostsFile };
  return { engine, log, tools };
}

const LOST = { kind: "lost" } as const;
const KNOWN = {
  kind: "known" as const,
  belongings: { kind: "session" as const, id: "aaaaaaaaaaaa", jobSession: job.jobSession, ofJob: names },
  backend: undefined,
  main: undefined,
};

describe("post", () => {
  test.each([
    ["whose state is there", KNOWN],
    ["whose state is lost", LOST],
  ])("%s takes the job's container off a network that only main put it onto", async (_, found) => {
    const engine = inMemoryEngine();
    const networkId = await engine.networks.create({ name: "users", labels: {} });
    await engine.networks.connect(networkId, "job", {});
    const { tools } = aPost({ networkId, containerId: "job" }, engine);
    await stopJob(found, END, tools);
    expect(engine.holdings.networks.get(networkId)?.containerIds).toEqual(new Set());
  });

  test("whose state is lost says so", async () => {
    const { log, tools } = aPost();
    await stopJob(LOST, END, tools);
    expect(log.lines).toEqual([
      "info: nothing to remove: the state of this step was lost, and nothing on this daemon has its labels",
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
    await expect(stopJob(LOST, END, tools)).rejects.toThrow(
      "lost the connection to the Docker daemon during GET /version",
    );
  });
});
