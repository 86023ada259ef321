import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import type { PodChange } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import { type ClusterTrial, isUp, LABEL } from "./cluster-trial.ts";

/** What a cluster promises of pods: their names, their labels, and the watch. */
export function describePods(trial: ClusterTrial): void {
  test("a pod is known from its creation to its removal, by its name and its labels", async () => {
    const pod = trial.podName;
    const created = await trial.namespace.pods.create(trial.podOf(pod, ["sleep", "60"]));
    const uid = created.metadata.uid ?? "";
    expect(uid).not.toBe("");
    expect((await trial.namespace.pods.get(pod))?.metadata.uid).toBe(uid);
    expect(await trial.namespace.pods.list({ [LABEL]: trial.labels[LABEL] ?? "" })).toHaveLength(1);
    expect(await trial.namespace.pods.list({ [LABEL]: "another" })).toEqual([]);
    expect((await trial.namespace.pods.list({ [LABEL]: "" })).map((one) => one.metadata.uid)).toContain(uid);
    await trial.namespace.pods.remove(pod, uid);
    await expect.poll(() => trial.namespace.pods.get(pod), { timeout: 30_000 }).toBeUndefined();
    await trial.namespace.pods.remove(pod, uid);
  });

  test("a name that is taken is refused as such", async () => {
    const pod = await trial.start(["sleep", "60"]);
    const second = trial.namespace.pods.create(trial.podOf(pod, ["sleep", "60"]));
    await expect(second).rejects.toMatchObject({ statusCode: 409, reason: "AlreadyExists" });
  });

  test("another pod of that name is not removed", async () => {
    const pod = await trial.start(["sleep", "60"]);
    await trial.namespace.pods.remove(pod, "0b7c2e1a-0000-4000-8000-000000000000");
    expect(await trial.namespace.pods.get(pod)).toBeDefined();
  });

  test("a watch tells what there is, each change, and the end", async () => {
    const pod = await trial.start(["sleep", "60"]);
    const { metadata, status } = await trial.told((one) => isUp(one) && one.status?.podIP !== undefined);
    expect(status?.podIPs).toEqual([{ ip: status?.podIP }]);
    const late: PodChange[] = [];
    await trial.namespace.pods.watch(trial.labels, (change) => late.push(change), trial.ending.signal);
    await expect.poll(() => late.map(({ kind }) => kind), { timeout: 10_000 }).toContain("now");
    await trial.namespace.pods.remove(pod, metadata.uid ?? "");
    await expect.poll(() => late.map(({ kind }) => kind), { timeout: 30_000 }).toContain("gone");
  });

  test("a watch that was ended tells nothing", async () => {
    await trial.watch();
    trial.ending.abort();
    await trial.namespace.pods.create(trial.podOf(trial.podName, ["true"]));
    await pause(50);
    expect(trial.changes).toEqual([]);
  });
}
