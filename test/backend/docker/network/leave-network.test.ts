import { describe, expect, test } from "vitest";
import { leaveNetwork } from "../../../../src/backend/docker/network/leave-network.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const JOINED = { networkId: "a1".repeat(32), containerId: "b2".repeat(32) };

/** Post leaves the network that main joined, on a daemon that does this about it. */
async function leave(disconnect: (networkId: string, containerId: string) => Promise<void>, passMs = 0) {
  const [log, clock] = [recordingLog(), new FakeClock()];
  const engine = { networks: { ...inMemoryEngine().networks, disconnect } };
  const leaving = leaveNetwork(JOINED, { engine, log, clock });
  await clock.advance(passMs);
  await leaving;
  return { lines: log.lines, sleepers: clock.sleeperCount };
}

describe("the job's container", () => {
  test("leaves the very network that main connected it to, and nothing is logged", async () => {
    const left: string[][] = [];
    const { lines, sleepers } = await leave(async (...ids) => void left.push(ids));
    expect(left).toEqual([[JOINED.networkId, JOINED.containerId]]);
    expect(lines).toEqual([]);
    expect(sleepers).toBe(0);
  });

  test("stays, with a warning, if the daemon does not let it go", async () => {
    const { lines } = await leave(() => Promise.reject(new Error("not on my watch")));
    expect(lines).toEqual(["warning: the job's container is still on network a1a1a1a1a1a1: not on my watch"]);
  });

  test("is not waited for longer than five seconds", async () => {
    const { lines } = await leave(() => new Promise(() => {}), 5_000);
    expect(lines).toEqual([
      "warning: the job's container is still on network a1a1a1a1a1a1: the daemon took too long",
    ]);
  });
});
