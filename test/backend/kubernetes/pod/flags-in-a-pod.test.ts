import { describe, expect, test } from "vitest";
import { FLAGS_IN_A_POD } from "../../../../src/backend/kubernetes/pod/flags-in-a-pod.ts";
import { planObjects } from "../../../../src/backend/kubernetes/pod/plan-objects.ts";
import { FLAG_NAMES } from "../../../../src/request/create-options/all-flags.ts";
import { serviceOf } from "../../../request/reading.ts";

const where = {
  ownerReferences: [],
  subdomain: "job-1",
  searches: ["job-1.ci.svc.cluster.local"],
  jobHost: "10.0.0.9",
  deadlineSeconds: 600,
};
const naming = { podName: "db-1", secretName: "db-1-a", labels: { ours: "yes" }, annotations: {} };

/** The pod of a service with these options, or with these lines below its image. */
function podOf(options: string, keys = ""): ReturnType<typeof planObjects>["pod"] {
  const service = serviceOf(`db:\n  image: postgres:16\n  options: ${JSON.stringify(options)}\n${keys}`);
  return planObjects(
    { service, login: undefined, dataDirectories: ["/var/lib/db"], files: [] },
    naming,
    where,
  ).pod;
}

describe("a flag becomes, in the pod", () => {
  test.each<[string, object]>([
    ["--label tier=db", { metadata: { labels: { tier: "db", ours: "yes" } } }],
    ["--label ours=no", { metadata: { labels: { ours: "yes" } } }],
    ["--annotation a=b", { metadata: { annotations: { a: "b" } } }],
    ["--init", { spec: { shareProcessNamespace: true } }],
    ["--group-add 12", { spec: { securityContext: { supplementalGroups: [12] } } }],
    ["--sysctl net.a=1", { spec: { securityContext: { sysctls: [{ name: "net.a", value: "1" }] } } }],
    ["--add-host x:1.2.3.4", { spec: { hostAliases: [{}, { ip: "1.2.3.4", hostnames: ["x"] }] } }],
    ["--dns-search x.org", { spec: { dnsConfig: { searches: [where.searches[0], "x.org"] } } }],
    ["--dns-option ndots:2", { spec: { dnsConfig: { options: [{ name: "ndots", value: "2" }] } } }],
    [
      "--platform linux/arm64",
      { spec: { nodeSelector: { "kubernetes.io/os": "linux", "kubernetes.io/arch": "arm64" } } },
    ],
  ])("%s", (options, expected) => {
    expect(podOf(options)).toMatchObject(expected);
  });

  test.each<[string, object]>([
    ["-it", { stdin: true, tty: true }],
    ["--pull always", { imagePullPolicy: "Always" }],
    ["--expose 9000 -p 80:5432", { ports: [{ containerPort: 5432 }, { containerPort: 9000 }] }],
    ["--memory 64m", { resources: { limits: { memory: "67108864" } } }],
    ["--memory-reservation 1k", { resources: { requests: { memory: "1024" } } }],
    ["--cpus 0.5", { resources: { limits: { cpu: "500m" } } }],
    ["--cpu-quota 50000 --cpu-period 200000", { resources: { limits: { cpu: "250m" } } }],
    ["--cpu-shares 512", { resources: { requests: { cpu: "500m" } } }],
    ["--cpu-shares 2048", { resources: { requests: { cpu: "2000m" } } }],
    ["--cpus 0.0001", { resources: { limits: { cpu: "1m" } } }],
    ["--read-only", { securityContext: { readOnlyRootFilesystem: true } }],
    ["--privileged", { securityContext: { privileged: true, seccompProfile: { type: "Unconfined" } } }],
    [
      "--cap-add NET_ADMIN --cap-drop ALL",
      { securityContext: { capabilities: { add: ["NET_ADMIN"], drop: ["ALL"] } } },
    ],
    ["--security-opt no-new-privileges", { securityContext: { allowPrivilegeEscalation: false } }],
    ["--security-opt seccomp=unconfined", { securityContext: { seccompProfile: { type: "Unconfined" } } }],
    [
      "--security-opt no-new-privileges --security-opt seccomp=unconfined",
      { securityContext: { allowPrivilegeEscalation: false, seccompProfile: { type: "Unconfined" } } },
    ],
    ["--mount type=tmpfs,target=/m", { volumeMounts: [{ mountPath: "/m" }] }],
    ["--shm-size 1m", { volumeMounts: [{ mountPath: "/dev/shm" }] }],
  ])("%s", (options, expected) => {
    expect(podOf(options).spec.containers[0]).toMatchObject(expected);
  });
});

test("a user other than root meets PodSecurity's level restricted", () => {
  expect(podOf("--user 999:998").spec.containers[0]?.securityContext).toEqual({
    runAsUser: 999,
    runAsGroup: 998,
    runAsNonRoot: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    seccompProfile: { type: "RuntimeDefault" },
  });
});

test.each(["", "--user root", "--user 0:0"])(
  "a pod that starts as root keeps its capabilities: %s",
  (options) => {
    const security = podOf(options).spec.containers[0]?.securityContext;
    expect(security).not.toHaveProperty("capabilities");
    expect(security).not.toHaveProperty("runAsNonRoot");
    expect(security).not.toHaveProperty("allowPrivilegeEscalation");
  },
);

// The cluster refuses a privileged container that must not gain privileges.
test("a privileged container may gain privileges, whatever else is asked for", () => {
  const options = "--privileged --user 999 --security-opt no-new-privileges";
  expect(podOf(options).spec.containers[0]?.securityContext).toEqual({
    runAsUser: 999,
    privileged: true,
    seccompProfile: { type: "Unconfined" },
  });
});

test("a memory volume of the user wins over the directory that storage: memory knows", () => {
  const { spec } = podOf("--tmpfs /var/lib/db:rw,noexec,size=2m", "  storage: memory\n");
  expect(spec.containers[0]?.volumeMounts).toEqual([{ name: "volume-0", mountPath: "/var/lib/db" }]);
  expect(spec.volumes).toEqual([{ name: "volume-0", emptyDir: { medium: "Memory", sizeLimit: "2097152" } }]);
});

test("every flag of docker create has a row, and no row is for another", () => {
  expect(Object.keys(FLAGS_IN_A_POD).toSorted()).toEqual([...FLAG_NAMES].toSorted());
});
