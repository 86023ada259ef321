import { expect, test } from "vitest";
import { connectKubectl } from "../bed/kubernetes/connect-kubectl.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { cutOff } from "../bed/kubernetes/node.ts";
import { failureOf, step } from "./start-on-cluster.ts";

test("PodSecurity restricted takes a service with a user, and says so to one without", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const level = "pod-security.kubernetes.io/enforce=restricted";
  await connectKubectl().raw("label", "namespace", namespace, level);
  const refused = await job.main(step("db: redis:7"));
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toMatch(/db was refused by the cluster: .*violates PodSecurity "restricted:latest"/);
  expect(refused.output).toContain("options: --user 999");
  const taken = await job.main(step("db: {image: 'redis:7', options: --user 999}"));
  expect(taken.exitCode, taken.output).toBe(0);
  await job.post(step("db: redis:7"), taken);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("a quota that wants limits is met by a template", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const kubectl = connectKubectl();
  await kubectl.raw("-n", namespace, "create", "quota", "ci", "--hard=limits.memory=2Gi");
  const refused = await job.main(step("db: redis:7"));
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toMatch(/failed quota: ci: must specify limits.memory for: service/);
  expect(refused.output).toContain("in `pod-template`");
  const template = "spec: {containers: [{name: service, resources: {limits: {memory: 300Mi}}}]}";
  const taken = await job.main(step("db: redis:7", { "pod-template": template }));
  expect(taken.exitCode, taken.output).toBe(0);
  await job.post(step("db: redis:7"), taken);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("a NetworkPolicy that keeps the job from a service that listens is named", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const metadata = { name: "nobody-in", namespace };
  const policy = { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata };
  await job.kubectl.apply(JSON.stringify({ ...policy, spec: { podSelector: {}, policyTypes: ["Ingress"] } }));
  await using _ = await cutOff(namespace, job.name);
  const said = await failureOf(job, step("db: {image: redis:7, timeout: 30s}"));
  expect(said).toContain("Most probably the NetworkPolicy nobody-in keeps this job's pod from it");
  await job.remove();
});
