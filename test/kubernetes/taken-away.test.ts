import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { whileKubeletIsAway } from "../bed/kubernetes/node.ts";
import { failureOf, once, step } from "./start-on-cluster.ts";

/** Never ready, so that there is time to take its pod away. */
const WAITING = "db: {image: redis:7, wait: {exec: 'false'}}\n";

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

const podName = async () =>
  (await left(namespace)).find((one) => one.startsWith("Pod db-"))?.replace("Pod ", "") ?? "none";

describe("a pod that is taken away fails its start at once, in the cluster's own words:", () => {
  test("evicted by the API while it is waited for", async () => {
    const evict = once(/db:\s+started/, async () => {
      const name = await podName();
      const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace } };
      await job.kubectl.create(`/api/v1/namespaces/${namespace}/pods/${name}/eviction`, eviction);
    });
    const said = await failureOf(job, step(WAITING), evict.onLog);
    await evict.done();
    expect(said).toContain("db was ended by the cluster: EvictionByEvictionAPI: Eviction API: evicting");
  });

  test("removed by somebody while it is waited for", async () => {
    const remove = once(/db:\s+started/, async () =>
      job.kubectl.raw("-n", namespace, "delete", "pod", await podName()),
    );
    const said = await failureOf(job, step(WAITING), remove.onLog);
    await remove.done();
    expect(said).toContain("was removed by something else while it was starting");
  });

  test("removed by somebody while its node cannot get its image yet", async () => {
    const remove = once(/db: the image acme\/late:1 could not be pulled yet/, async () =>
      job.kubectl.raw("-n", namespace, "delete", "pod", await podName()),
    );
    const said = await failureOf(job, step("db: {image: 'acme/late:1'}\n"), remove.onLog);
    await remove.done();
    expect(said).toContain("db was removed by something else while it was starting");
  });

  test("by its deadline", async () => {
    const said = await failureOf(job, step(WAITING, { expires: "3s" }));
    expect(said).toContain(
      "db was ended by the cluster: DeadlineExceeded: Pod was active on the node longer",
    );
  });

  test("by the loss of its node", async () => {
    const key = "node.kubernetes.io/unreachable";
    const toleration = `{key: ${key}, operator: Exists, effect: NoExecute, tolerationSeconds: 0}`;
    const asked = step(WAITING, { "pod-template": `spec: {tolerations: [${toleration}]}` });
    // As the cluster's controller does once it has heard nothing of a node for almost a minute.
    const lose = once(/db:\s+started/, () =>
      whileKubeletIsAway(8_000, () => job.kubectl.raw("taint", "node", "node1", `${key}:NoExecute`)),
    );
    const main = await job.detached.main(asked, lose.onLog);
    await lose.done();
    await job.kubectl.raw("taint", "node", "node1", `${key}:NoExecute-`).catch(() => undefined);
    expect(main.exitCode, main.output).toBe(1);
    expect(main.output).toContain(
      "db was ended by the cluster: DeletionByTaintManager: Taint manager: deleting",
    );
    const post = await job.post(asked, main);
    expect(await left(namespace), post.output).toEqual([]);
  });
});
