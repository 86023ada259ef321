import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import { DEAD, swept, withADeadJob } from "./a-dead-job.ts";

describe("a sweep that leaves something", () => {
  test("says what stays, with the daemon's reason, and does not fail over it", async () => {
    const engine = await withADeadJob();
    const refusal = new EngineRefusal("DELETE /containers/{id}", "the disk is broken", 500);
    const containers = { ...engine.containers, remove: () => Promise.reject(refusal) };
    const { outcome, lines, elapsedMs } = await swept({ ...engine, containers });
    expect(outcome).toBe("done");
    expect(lines).toEqual([
      `info: could not remove a leftover of job session ${DEAD}: container sibling-services-${DEAD}-db: ${refusal.message}`,
    ]);
    // One job's leftovers are not waited for longer.
    expect(elapsedMs).toBe(10_000);
  });

  test("that cannot look throws what the daemon says, and never claims that nothing is left", async () => {
    const engine = await withADeadJob();
    const broken = new EngineBreakdown("GET /networks", new Error("connection reset"));
    const networks = { ...engine.networks, list: () => Promise.reject(broken) };
    await expect(swept({ ...engine, networks })).rejects.toBe(broken);
  });

  test("that cannot look at the things of one job has not found nothing", async () => {
    const engine = await withADeadJob();
    const { list } = engine.containers;
    const refusal = new EngineRefusal("GET /containers/json", "no such filter", 400);
    const failing: Engine["containers"] = {
      ...engine.containers,
      list: (labels) => (labels[LABEL.jobSession] === DEAD ? Promise.reject(refusal) : list(labels)),
    };
    expect(await swept({ ...engine, containers: failing })).toMatchObject({
      outcome: "done",
      lines: [`info: could not remove a leftover of job session ${DEAD}: leftovers: ${refusal.message}`],
    });
  });

  test("that is ended says nothing of what it has left undone", async () => {
    const engine = await withADeadJob();
    const stop = new AbortController();
    const { list } = engine.networks;
    const failing = {
      ...engine.networks,
      async list(labels: Record<string, string>) {
        stop.abort();
        return list(labels);
      },
    };
    const { outcome, lines } = await swept({ ...engine, networks: failing }, stop.signal);
    expect(outcome).toBe("unfinished");
    expect(lines).toEqual([]);
    expect(engine.holdings.containers.size).toBe(1);
  });
});
