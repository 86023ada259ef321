import { expect, test } from "vitest";
import { planObjects } from "../../../../src/backend/kubernetes/pod/plan-objects.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { aService } from "../../../stories/a-start.ts";

const naming = { podName: "my-db-1", secretName: "my-db-1-ab", labels: { a: "b" }, annotations: {} };
const where = {
  ownerReferences: [],
  subdomain: "job-1",
  searches: ["job-1.ci.svc.cluster.local"],
  jobHost: "10.0.0.9",
  deadlineSeconds: 60,
};

function planned(given: Partial<ServiceRequest>, dataDirectories: readonly string[] = []) {
  const service = { ...aService("my_db"), ...given };
  return planObjects({ service, login: undefined, dataDirectories, files: [] }, naming, where);
}

test("a pod has no token of the cluster, learns of no other Services, ends once, and goes at once", () => {
  const { pod, secrets } = planned({ workingDirectory: "/srv" });
  expect(pod.spec).toMatchObject({
    restartPolicy: "Never",
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 0,
    activeDeadlineSeconds: 60,
  });
  expect(pod.spec.containers[0]?.workingDir).toBe("/srv");
  expect(pod.spec.containers[0]).not.toHaveProperty("ports");
  expect(secrets.map(({ immutable }) => immutable)).toEqual([true]);
  expect(planned({}).pod.spec.containers[0]).not.toHaveProperty("workingDir");
});

test("values are in the Secret alone, and nothing in them is expanded", () => {
  const { pod, secrets } = planned({
    environment: ["PASSWORD=a=$(HOME)"],
    command: ["run", "$(HOME)"],
    entrypoint: undefined,
  });
  expect(secrets.map(({ data }) => data)).toEqual([
    { PASSWORD: Buffer.from("a=$(HOME)").toString("base64") },
  ]);
  expect(JSON.stringify(pod)).not.toContain("PASSWORD");
  expect(pod.spec.containers[0]?.args).toEqual(["run", "$$(HOME)"]);
  expect(pod.spec.hostname).toBe("my-db");
});

test.each([
  ["acme/db:1", "https://index.docker.io/v1/"],
  ["ghcr.io/acme/db:1", "ghcr.io"],
  ["registry.example:5000/db", "registry.example:5000"],
])("the login for %s is in a Secret of the pod's own, and nowhere else", (image, key) => {
  const service = { ...aService("db"), image };
  const login = { username: "octocat", password: "sesame" };
  const { pod, secrets } = planObjects({ service, login, dataDirectories: [], files: [] }, naming, where);
  expect(JSON.stringify(pod)).not.toContain("sesame");
  expect(pod.spec.imagePullSecrets).toEqual([{ name: "my-db-1-ab-pull" }]);
  const secret = secrets.find(({ metadata }) => metadata.name === "my-db-1-ab-pull");
  expect(secret).toMatchObject({ type: "kubernetes.io/dockerconfigjson", metadata: { labels: { a: "b" } } });
  const text = Buffer.from(secret?.data?.[".dockerconfigjson"] ?? "", "base64").toString();
  const auth = Buffer.from("octocat:sesame").toString("base64");
  expect(JSON.parse(text)).toEqual({ auths: { [key]: { ...login, auth } } });
});

test("an empty entrypoint removes the image's, so that the command is the program", () => {
  const [container] = planned({ entrypoint: [""], command: ["sh", "-c", "x"] }).pod.spec.containers;
  expect(container?.command).toEqual(["sh", "-c", "x"]);
  expect(container?.args).toBeUndefined();
});

test("limits, a numeric user and volumes in memory", () => {
  const { pod } = planned(
    {
      user: "70:71",
      resources: { memoryBytes: 1024, cpus: 0.25, sharedMemoryBytes: 64, memoryReservationBytes: 512 },
      volumes: [{ kind: "tmpfs", target: "/t", options: "size=64m" }],
      storage: "memory",
    },
    ["/data"],
  );
  const [container] = pod.spec.containers;
  expect(container?.resources).toEqual({
    limits: { memory: "1024", cpu: "250m" },
    requests: { memory: "512" },
  });
  expect(container?.securityContext).toMatchObject({ runAsUser: 70, runAsGroup: 71 });
  expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(["/t", "/data", "/dev/shm"]);
  expect(pod.spec.volumes?.map(({ emptyDir }) => emptyDir)).toEqual([
    { medium: "Memory", sizeLimit: "67108864" },
    { medium: "Memory" },
    { medium: "Memory", sizeLimit: "64" },
  ]);
});

test("a named volume is a claim of the namespace, read-only if it says so", () => {
  const volumes = [
    { kind: "named", name: "data", target: "/d", mode: undefined },
    { kind: "named", name: "seed", target: "/s", mode: "ro" },
  ] as const;
  const { spec } = planned({ volumes }).pod;
  expect(spec.volumes).toEqual([
    { name: "volume-0", persistentVolumeClaim: { claimName: "data" } },
    { name: "volume-1", persistentVolumeClaim: { claimName: "seed" } },
  ]);
  expect(spec.containers[0]?.volumeMounts).toEqual([
    { name: "volume-0", mountPath: "/d" },
    { name: "volume-1", mountPath: "/s", readOnly: true },
  ]);
});

test("storage: memory keeps the service's own volumes in memory too, and each path once", () => {
  const volumes = [{ kind: "anonymous", target: "/own" }] as const;
  const { spec } = planned({ volumes, storage: "memory" }, ["/var/lib/db/", "/var/lib/db", "/own"]).pod;
  expect(spec.volumes?.map(({ emptyDir }) => emptyDir)).toEqual([{ medium: "Memory" }, { medium: "Memory" }]);
  expect(spec.containers[0]?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual([
    "/own",
    "/var/lib/db",
  ]);
});

test("a volume of the whole image stays one", () => {
  const [container] = planned({ storage: "memory" }, ["/"]).pod.spec.containers;
  expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual(["/"]);
});

test("a user whom the image names too has no number: the node looks him up", () => {
  expect(planned({ user: "postgres" }).pod.spec.containers[0]?.securityContext).not.toHaveProperty(
    "runAsUser",
  );
});
