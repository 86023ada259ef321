import { expect, test } from "vitest";
import { podTypesOf } from "../../scripts/pod-types.ts";
import { POD_TYPES } from "../../src/backend/kubernetes/template/pod-types.ts";
import { connectKubectl } from "../bed/kubernetes/connect-kubectl.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

interface FoundPods {
  readonly items: readonly {
    readonly metadata: { readonly annotations: Readonly<Record<string, string>> };
    readonly spec: {
      readonly tolerations: readonly object[];
      readonly nodeSelector: object;
      readonly containers: readonly object[];
      readonly terminationGracePeriodSeconds: number;
    };
  }[];
}

const TEMPLATE = `
metadata:
  annotations: {sidecar.istio.io/inject: false}
  labels: {team: payments}
spec:
  nodeSelector: {kubernetes.io/os: linux}
  tolerations: [{key: ci, operator: Exists, effect: NoSchedule}]
  containers:
    - name: service
      resources: {requests: {cpu: 20m}, limits: {memory: 300Mi}}
      env: [{name: FROM_TEMPLATE, value: "yes"}]
`;

test("a template is on every pod, and the services are reached as without it", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const services = "one: redis:7\ntwo: {image: 'redis:7', env: {OWN: kept}, options: --memory 200m}\n";
  const step = { id: "services", inputs: { services, backend: "kubernetes", "pod-template": TEMPLATE } };
  const main = await job.main(step);
  expect(main.exitCode, main.output).toBe(0);
  expect(main.output).toContain("the input backend asks for it");
  const { items } = await connectKubectl().get<FoundPods>("-n", namespace, "pods", "-l", "team=payments");
  expect(items).toHaveLength(2);
  for (const { metadata, spec } of items) {
    expect(metadata.annotations).toMatchObject({ "sidecar.istio.io/inject": "false" });
    expect(spec.tolerations).toContainEqual({ key: "ci", operator: "Exists", effect: "NoSchedule" });
    expect(spec.nodeSelector).toEqual({ "kubernetes.io/os": "linux" });
    expect(spec.containers).toMatchObject([
      { name: "service", resources: { requests: { cpu: "20m" }, limits: { memory: "300Mi" } } },
    ]);
  }
  await job.post(step, main);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("a template with a problem starts nothing, and is told with all other problems", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const inputs = { services: "one: {image: redis, prots: [1]}", "pod-template": "spec: {toleration: []}" };
  const main = await job.main({ id: "services", inputs });
  expect(main.exitCode).toBe(1);
  expect(main.output).toContain('pod-template.spec.toleration: "toleration" is not a field of');
  expect(main.output).toContain("services.one.prots");
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("services run in the namespace of kubernetes-namespace, and post finds them there without state", async () => {
  const [own, other] = [await makeNamespace(), await makeNamespace()];
  const job = await startJobPod(own);
  await connectKubectl().raw(
    ...["-n", other, "create", "rolebinding", "other", "--role=sibling-services"],
    `--serviceaccount=${own}:default`,
  );
  const inputs = { services: "one: redis:7", "kubernetes-namespace": other };
  const step = { id: "services", inputs };
  const main = await job.main(step);
  expect(main.exitCode, main.output).toBe(0);
  expect(await left(own)).toEqual([]);
  expect((await left(other)).length).toBeGreaterThan(0);
  const post = await job.post(step, { state: {} });
  expect(post.exitCode, post.output).toBe(0);
  expect(await left(other), post.output).toEqual([]);
  await job.remove();
});

test("the fields that a template may have are those of this cluster", async () => {
  const description = JSON.parse(await connectKubectl().raw("get", "--raw", "/openapi/v3/api/v1"));
  expect(POD_TYPES).toEqual(podTypesOf(description));
});
