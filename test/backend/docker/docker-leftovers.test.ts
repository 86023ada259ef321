import { expect, test } from "vitest";
import { dockerLeftovers } from "../../../src/backend/docker/docker-leftovers.ts";
import { EngineBreakdown } from "../../../src/backend/docker/engine/engine-breakdown.ts";
import type { JoinedNetwork } from "../../../src/backend/docker/network/joined-network.ts";
import { inMemoryEngine } from "../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const names = { repository: undefined, run: undefined, job: undefined };
const job = { jobSession: "0123456789ab", isCertain: true, names };

function leftoversOn(engine = inMemoryEngine(), joined?: JoinedNetwork) {
  const processes = {
    ownPid: 9,
    stat: () => undefined,
    pidNamespace: () => "",
    bootId: () => "",
    uptimeSeconds: () => 3_600,
  };
  const outside = { log: recordingLog(), clock: new FakeClock(), processes };
  return dockerLeftovers({ ...outside, engine, joined: () => joined, isDaemonLocal: true });
}

/** A daemon to which no connection is possible, for this reason. */
function unreachable(code: string) {
  const engine = inMemoryEngine();
  const cause = Object.assign(new Error(`connect ${code}`), { code });
  engine.about = () => Promise.reject(new EngineBreakdown("GET /version", cause));
  return engine;
}

test("the job's container leaves a network that only main put it onto", async () => {
  const engine = inMemoryEngine();
  const networkId = await engine.networks.create({ name: "users", labels: {} });
  await engine.networks.connect(networkId, "job", {});
  await leftoversOn(engine, { networkId, containerId: "job" }).leave();
  expect(engine.holdings.networks.get(networkId)?.containerIds).toEqual(new Set());
});

test.each(["EACCES", "ENOENT"])(
  "a socket that main could not open either is out of reach: %s",
  async (code) => {
    const lost = await leftoversOn(unreachable(code)).lostSessions(job, undefined);
    expect(lost).toEqual({ kind: "out-of-reach", because: code });
  },
);

test("a daemon that is gone, and that main may have used, is an error", async () => {
  await expect(leftoversOn(unreachable("ECONNREFUSED")).lostSessions(job, undefined)).rejects.toThrow(
    "lost the connection to the Docker daemon during GET /version",
  );
});
