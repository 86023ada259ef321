import { expect, test } from "vitest";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";
import { layTemplate } from "../../../../src/backend/kubernetes/template/lay-template.ts";
import { readPodTemplate } from "../../../../src/backend/kubernetes/template/read-pod-template.ts";

const POD: Pod = {
  metadata: { name: "db-1", labels: { ours: "1" }, annotations: { ours: "1" } },
  spec: {
    restartPolicy: "Never",
    dnsConfig: { searches: ["job-1.ci.svc.cluster.local"] },
    hostAliases: [{ ip: "10.0.0.9", hostnames: ["job"] }],
    volumes: [{ name: "volume-0", emptyDir: { medium: "Memory" } }],
    containers: [
      {
        name: "service",
        image: "postgres:16",
        ports: [{ containerPort: 53, protocol: "UDP" }],
        envFrom: [{ secretRef: { name: "db-1" } }],
        securityContext: { seccompProfile: { type: "RuntimeDefault" }, capabilities: { drop: ["ALL"] } },
        volumeMounts: [{ name: "volume-0", mountPath: "/data" }],
        resources: { limits: { memory: "1024" } },
      },
    ],
  },
};

function laid(text: string): Pod {
  const { template, problems } = readPodTemplate(text);
  expect(problems).toEqual([]);
  return layTemplate(POD, template);
}
const inContainer = (line: string) =>
  laid(`spec: {containers: [{name: service, ${line}}]}`).spec.containers[0];

test("without a template, a pod is what it was", () => {
  expect(layTemplate(POD, undefined)).toBe(POD);
  expect(laid("spec: {}\nmetadata: {}\n")).toEqual(POD);
});

test("labels and annotations are added to ours", () => {
  const { metadata } = laid("metadata: {labels: {team: a}, annotations: {mesh/inject: 'false'}}");
  expect(metadata.labels).toEqual({ ours: "1", team: "a" });
  expect(metadata.annotations).toEqual({ ours: "1", "mesh/inject": "false" });
});

test("fields that the pod does not have yet", () => {
  const { spec } = laid(
    "spec: {nodeSelector: {pool: ci}, tolerations: [{key: ci}], imagePullSecrets: [{name: r}], priorityClassName: low}",
  );
  expect(spec).toMatchObject({
    nodeSelector: { pool: "ci" },
    tolerations: [{ key: "ci" }],
    imagePullSecrets: [{ name: "r" }],
    priorityClassName: "low",
    restartPolicy: "Never",
  });
});

test("the service's container is merged by its name, and another one stands beside it", () => {
  const { containers } = laid(
    "spec: {containers: [{name: proxy, image: envoy}, {name: service, resources: {requests: {cpu: 250m}}}]}",
  ).spec;
  expect(containers).toMatchObject([
    {
      name: "service",
      image: "postgres:16",
      resources: { limits: { memory: "1024" }, requests: { cpu: "250m" } },
    },
    { name: "proxy", image: "envoy" },
  ]);
});

test.each<[string, object]>([
  ["resources: {limits: {memory: 2Gi}}", { resources: { limits: { memory: "2Gi" } } }],
  ["resources: {limits: {memory: ~}}", { resources: { limits: {} } }],
  ["env: [{name: A, value: b}]", { env: [{ name: "A", value: "b" }] }],
  [
    "envFrom: [{configMapRef: {name: c}}]",
    { envFrom: [{ secretRef: { name: "db-1" } }, { configMapRef: { name: "c" } }] },
  ],
  [
    "ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP, name: dns}]",
    {
      ports: [{ containerPort: 53, protocol: "UDP", name: "dns" }, { containerPort: 53 }],
    },
  ],
  [
    "volumeMounts: [{mountPath: /data, name: disk}, {mountPath: /x, name: disk}]",
    {
      volumeMounts: [
        { mountPath: "/data", name: "disk" },
        { mountPath: "/x", name: "disk" },
      ],
    },
  ],
  [
    "securityContext: {runAsNonRoot: true, capabilities: {add: [NET_BIND_SERVICE]}}",
    {
      securityContext: {
        runAsNonRoot: true,
        seccompProfile: { type: "RuntimeDefault" },
        capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] },
      },
    },
  ],
])("of the service's container: %s", (line, expected) => {
  expect(inContainer(line)).toMatchObject(expected);
});

test("what the pod needs to find names stays", () => {
  const { spec } = laid(
    "spec: {dnsConfig: {searches: [corp.example], options: [{name: ndots, value: 2}]}, hostAliases: [{ip: 10.0.0.9, hostnames: [a]}, {ip: 10.1.1.1, hostnames: [b]}]}",
  );
  expect(spec.dnsConfig).toEqual({
    searches: ["job-1.ci.svc.cluster.local", "corp.example"],
    options: [{ name: "ndots", value: "2" }],
  });
  expect(spec.hostAliases).toEqual([
    { ip: "10.0.0.9", hostnames: ["job", "a"] },
    { ip: "10.1.1.1", hostnames: ["b"] },
  ]);
});
