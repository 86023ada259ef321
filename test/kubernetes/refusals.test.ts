import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { failureOf, step, successOf } from "./start-on-cluster.ts";

const REDIS = "db: redis:7\n";

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
    const said = await failureOf(job, step(`${REDIS}two: redis:7\n`));
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
    const said = await failureOf(job, step("db: {image: redis:7, options: '--memory 128m'}\n"));
    expect(said).toContain("db was refused by the cluster:");
    expect(said).toContain("maximum memory usage per Container is 64Mi, but limit is ");
    expect(said).toContain("The namespace's LimitRange says how much a pod may ask for");
    await remove();
  });

  test("the namespace's PodSecurity level forbids it", async () => {
    const level = "pod-security.kubernetes.io/enforce";
    await job.kubectl.raw("label", "namespace", namespace, `${level}=restricted`);
    const said = await failureOf(job, step("db: {image: redis:7, options: '--cap-add NET_ADMIN'}\n"));
    expect(said).toMatch(/db was refused by the cluster: .*violates PodSecurity "restricted:latest": /);
    await job.kubectl.raw("label", "namespace", namespace, `${level}-`);
  });

  test("a policy of the cluster's administrator forbids it", async () => {
    const name = `team-of-${namespace}`;
    const pods = { apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] };
    const apiVersion = "admissionregistration.k8s.io/v1";
    const policy = {
      ...{ apiVersion, kind: "ValidatingAdmissionPolicy", metadata: { name } },
      spec: {
        matchConstraints: { resourceRules: [pods] },
        validations: [{ expression: "has(object.metadata.labels.team)", message: "every pod needs a team" }],
      },
    };
    const namespaceSelector = { matchLabels: { "kubernetes.io/metadata.name": namespace } };
    const binding = {
      ...{ apiVersion, kind: "ValidatingAdmissionPolicyBinding", metadata: { name } },
      spec: { policyName: name, validationActions: ["Deny"], matchResources: { namespaceSelector } },
    };
    await job.kubectl.apply(JSON.stringify({ apiVersion: "v1", kind: "List", items: [policy, binding] }));
    const create = ["-n", namespace, "run", "asked", "--image=redis:7", "--dry-run=server"];
    await expect.poll(() => job.kubectl.raw(...create).catch(String), { timeout: 30_000 }).toContain("team");
    const said = await failureOf(job, step(REDIS));
    expect(said).toMatch(/db was refused by the cluster: .*denied request: every pod needs a team/);
    const template = step(REDIS, { "pod-template": "metadata: {labels: {team: payments}}" });
    await successOf(job, template);
    await job.kubectl.raw("delete", policy.kind, name);
    await job.kubectl.raw("delete", binding.kind, name);
  });
});
