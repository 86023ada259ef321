import { describe, expect, test } from "vitest";
import { planObjects } from "../../../../src/backend/kubernetes/pod/plan-objects.ts";
import { refuseInAPod } from "../../../../src/backend/kubernetes/pod/refuse-in-a-pod.ts";
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
  return planObjects({ ...aService("my_db"), ...given }, naming, dataDirectories, where);
}

test("values are in the Secret alone, and nothing in them is expanded", () => {
  const { pod, secret } = planned({
    environment: ["PASSWORD=a=$(HOME)"],
    command: ["run", "$(HOME)"],
    entrypoint: undefined,
  });
  expect(secret.data).toEqual({ PASSWORD: Buffer.from("a=$(HOME)").toString("base64") });
  expect(JSON.stringify(pod)).not.toContain("PASSWORD");
  expect(pod.spec.containers[0]?.args).toEqual(["run", "$$(HOME)"]);
  expect(pod.spec.hostname).toBe("my-db");
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

describe("what a pod cannot do is refused before anything is created", () => {
  test.each<[Partial<ServiceRequest>, string]>([
    [{ volumes: [{ kind: "named", name: "data", target: "/d", mode: undefined }] }, 'the volume "data"'],
    [{ volumes: [{ kind: "tmpfs", target: "/t", options: "uid=5" }] }, '"uid=5" has no counterpart'],
    [{ environment: ["LANG"] }, 'cannot remove the variable "LANG" of its image'],
    [{ user: "postgres" }, 'only the image knows the number of "postgres"'],
    [{ aliases: ["other"] }, 'others cannot find it as "other"'],
    [{ credentials: { username: "u", password: "p" } }, "cannot take a login of its own yet"],
    [{ copies: [{ from: "a", to: "/a", mode: undefined, owner: undefined }] }, "cannot be copied into a pod"],
  ])("%j", (given, words) => {
    expect(() => refuseInAPod([{ ...aService("db"), ...given }])).toThrow(words);
  });

  test("two names that DNS cannot tell apart", () => {
    expect(() => refuseInAPod([aService("my_db"), aService("my-db")])).toThrow("the DNS name my-db");
  });

  test("a plain service is not", () => {
    expect(() => refuseInAPod([aService("db")])).not.toThrow();
  });
});
