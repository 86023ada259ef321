import { beforeAll, describe, expect, test } from "vitest";
import { IMAGES } from "../bed/kubernetes/images.ts";
import { type JobPod, makeNamespace, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { nodeHas, whileKubeletIsAway } from "../bed/kubernetes/node.ts";

const step = (services: string) => ({ id: "services", inputs: { services } });
const REDIS = "db: redis:7\n";
/** Never ready, so that there is time to take its pod away. */
const WAITING = "db: {image: redis:7, wait: {exec: 'false'}}\n";

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

async function inOne(metadata: { readonly kind: string; readonly apiVersion?: string }, spec: object) {
  const { kind, apiVersion = "v1" } = metadata;
  await job.kubectl.apply(
    JSON.stringify({ apiVersion, kind, metadata: { name: "limits", namespace }, spec }),
  );
  return async () => {
    await job.kubectl.raw("-n", namespace, "delete", kind, "limits");
  };
}

/** What the failed start says; nothing is left of it. */
async function failureOf(services: string, onLog?: (log: string) => void): Promise<string> {
  const main = await (onLog === undefined
    ? job.main(step(services))
    : job.detached.main(step(services), onLog));
  expect(main.exitCode, main.output).toBe(1);
  const post = await job.post(step(services), main);
  expect(await left(namespace), post.output).toEqual([]);
  return main.output;
}

/** Does something once, when the log says so. */
function once(pattern: RegExp, act: () => Promise<unknown>) {
  let acting: Promise<unknown> | undefined;
  return {
    onLog(log: string) {
      if (pattern.test(log)) acting ??= act();
    },
    done: async () => {
      expect(acting).toBeDefined();
      await acting;
    },
  };
}

const podName = async () =>
  (await left(namespace)).find((one) => one.startsWith("Pod db-"))?.replace("Pod ", "") ?? "none";

describe("a pod that the cluster does not take fails at once, in the cluster's own words:", () => {
  test("the namespace's quota is used up", async () => {
    const remove = await inOne({ kind: "ResourceQuota" }, { hard: { pods: "2" } });
    await expect
      .poll(
        () =>
          job.kubectl.raw(
            "-n",
            namespace,
            "get",
            "resourcequota",
            "limits",
            "-o",
            "jsonpath={.status.used.pods}",
          ),
        {
          timeout: 60_000,
        },
      )
      .toBe("1");
    const said = await failureOf(`${REDIS}two: redis:7\n`);
    expect(said).toMatch(
      /(?:db|two) was refused by the cluster: .*exceeded quota: limits, requested: pods=1/,
    );
    await remove();
  });

  test("a LimitRange allows less memory", async () => {
    const remove = await inOne(
      { kind: "LimitRange" },
      { limits: [{ type: "Container", max: { memory: "64Mi" }, default: { memory: "64Mi" } }] },
    );
    const said = await failureOf("db: {image: redis:7, options: '--memory 128m'}\n");
    expect(said).toContain("db was refused by the cluster:");
    expect(said).toContain("maximum memory usage per Container is 64Mi, but limit is ");
    expect(said).toContain("The namespace's LimitRange says how much a pod may ask for");
    await remove();
  });

  test("the namespace's PodSecurity level forbids it", async () => {
    const level = "pod-security.kubernetes.io/enforce";
    await job.kubectl.raw("label", "namespace", namespace, `${level}=restricted`);
    const said = await failureOf("db: {image: redis:7, options: '--cap-add NET_ADMIN'}\n");
    expect(said).toMatch(/db was refused by the cluster: .*violates PodSecurity "restricted:latest": /);
    await job.kubectl.raw("label", "namespace", namespace, `${level}-`);
  });
});

describe("a pod that is taken away fails its start at once, in the cluster's own words:", () => {
  test("evicted by the API while it is waited for", async () => {
    const evict = once(/db:\s+started/, async () => {
      const name = await podName();
      const eviction = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace } };
      await job.kubectl.create(`/api/v1/namespaces/${namespace}/pods/${name}/eviction`, eviction);
    });
    const said = await failureOf(WAITING, evict.onLog);
    await evict.done();
    expect(said).toContain("db was ended by the cluster: EvictionByEvictionAPI: Eviction API: evicting");
  });

  test("removed by somebody while it is waited for", async () => {
    const remove = once(/db:\s+started/, async () =>
      job.kubectl.raw("-n", namespace, "delete", "pod", await podName()),
    );
    const said = await failureOf(WAITING, remove.onLog);
    await remove.done();
    expect(said).toContain("was removed by something else while it was starting");
  });

  test("removed by somebody while its node cannot get its image yet", async () => {
    const remove = once(/db: the image acme\/late:1 could not be pulled yet/, async () =>
      job.kubectl.raw("-n", namespace, "delete", "pod", await podName()),
    );
    const said = await failureOf("db: {image: 'acme/late:1'}\n", remove.onLog);
    await remove.done();
    expect(said).toContain("db was removed by something else while it was starting");
  });
});

describe("what passes delays a start, and does not fail it:", () => {
  const succeeds = async (services: string, onLog: (log: string) => void) => {
    const main = await job.detached.main(step(services), onLog);
    expect(main.exitCode, main.output).toBe(0);
    await job.post(step(services), main);
    expect(await left(namespace)).toEqual([]);
    return main.output;
  };

  test("a registry that is out of reach for a moment", async () => {
    const came = once(/db: the image acme\/later:1 could not be pulled yet/, () =>
      nodeHas("docker.io/acme/later:1", `docker.io/library/${IMAGES.redis}`),
    );
    await succeeds("db: {image: 'acme/later:1', wait: {tcp: 6379}}\n", came.onLog);
    await came.done();
  });

  test("a node that is cordoned while the pod is made", async () => {
    await job.kubectl.raw("cordon", "node1");
    const back = once(/db: no node has room for it: .*unschedulable/, () =>
      job.kubectl.raw("uncordon", "node1"),
    );
    await succeeds(REDIS, back.onLog);
    await back.done();
  });

  test("a node whose kubelet is away for ten seconds", async () => {
    const away = once(/db: (?:waiting for a node|the node prepares)/, () => whileKubeletIsAway(10_000));
    await succeeds(
      `${REDIS}slow: {image: 'busybox:1.36', command: [sleep, '2'], wait: {exit: 0}}\n`,
      away.onLog,
    );
    await away.done();
  });
});
