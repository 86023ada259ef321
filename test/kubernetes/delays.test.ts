import { beforeAll, describe, test } from "vitest";
import { IMAGES } from "../bed/kubernetes/images.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { nodeHas, whileKubeletIsAway } from "../bed/kubernetes/node.ts";
import { once, step, successOf } from "./start-on-cluster.ts";

const REDIS = "db: redis:7\n";

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

describe("what passes delays a start, and does not fail it:", () => {
  test("a registry that is out of reach for a moment", async () => {
    const came = once(/db: the image acme\/later:1 could not be pulled yet/, () =>
      nodeHas("docker.io/acme/later:1", `docker.io/library/${IMAGES.redis}`),
    );
    await successOf(job, step("db: {image: 'acme/later:1', wait: {tcp: 6379}}\n"), came.onLog);
    await came.done();
  });

  test("a node that is cordoned while the pod is made", async () => {
    await job.kubectl.raw("cordon", "node1");
    const back = once(/db: no node has room for it: .*unschedulable/, () =>
      job.kubectl.raw("uncordon", "node1"),
    );
    await successOf(job, step(REDIS), back.onLog);
    await back.done();
  });

  test("a node whose kubelet is away for ten seconds", async () => {
    const away = once(/db: (?:waiting for a node|the node prepares)/, () => whileKubeletIsAway(10_000));
    const slow = "slow: {image: 'busybox:1.36', command: [sleep, '2'], wait: {exit: 0}}\n";
    await successOf(job, step(`${REDIS}${slow}`), away.onLog);
    await away.done();
  });

  test("a volume that is not there yet", async () => {
    const template = `
spec:
  volumes: [{name: late, configMap: {name: late}}]
  containers: [{name: service, volumeMounts: [{name: late, mountPath: /late}]}]
`;
    const came = once(/db: its node cannot prepare it yet: FailedMount: .*configmap "late" not found/, () =>
      job.kubectl.raw("-n", namespace, "create", "configmap", "late", "--from-literal=a=b"),
    );
    await successOf(job, step(REDIS, { "pod-template": template }), came.onLog);
    await came.done();
  });
});
