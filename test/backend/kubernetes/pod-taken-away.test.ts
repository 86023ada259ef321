import { describe, expect, test } from "vitest";
import type { PodStatus } from "../../../src/backend/kubernetes/objects/pod-status.ts";
import { show } from "../../fakes/cluster/in-memory-node.ts";
import { removePod } from "../../fakes/cluster/in-memory-pods.ts";
import { aService } from "../../stories/a-start.ts";
import { aPodStart, failureOf, podOf } from "./a-pod-start.ts";

describe("a pod that the cluster takes away while it is waited for is reported in the cluster's words:", () => {
  const condition = (reason: string, message: string): PodStatus => ({
    conditions: [{ type: "DisruptionTarget", status: "True", reason, message }],
  });
  const waiting = async () => {
    const step = aPodStart();
    const attempt = failureOf(step.start(aService("db", { health: "exit 1" })));
    await expect.poll(() => step.log.lines.some((line) => /db: +started/.test(line))).toBe(true);
    return { ...step, attempt, db: podOf(step.holdings, "db") };
  };

  test("evicted by its node", async () => {
    const { attempt, db, holdings } = await waiting();
    const message = "The node was low on resource: memory.";
    show(db, { phase: "Failed", reason: "Evicted", message, containerStatuses: [] }, holdings);
    expect(await attempt).toContain(`db was ended by the cluster: Evicted: ${message}`);
  });

  test("evicted by the API, which leaves no pod", async () => {
    const { attempt, db, holdings } = await waiting();
    show(db, condition("EvictionByEvictionAPI", "Eviction API: evicting"), holdings);
    removePod(db, holdings);
    expect(await attempt).toContain(
      "db was ended by the cluster: EvictionByEvictionAPI: Eviction API: evicting",
    );
  });

  test("on a node that is gone, which never tells its end", async () => {
    const { attempt, db, holdings } = await waiting();
    const taint = "Taint manager: deleting due to NoExecute taint";
    db.pod = { ...db.pod, metadata: { ...db.pod.metadata, deletionTimestamp: "2026-01-01T00:00:30Z" } };
    show(db, condition("DeletionByTaintManager", taint), holdings);
    expect(await attempt).toContain(`db was ended by the cluster: DeletionByTaintManager: ${taint}`);
  });

  test("removed by somebody, about whom the cluster says nothing", async () => {
    const { attempt, db, holdings } = await waiting();
    removePod(db, holdings);
    expect(await attempt).toContain("was removed by something else while it was starting");
  });
});
