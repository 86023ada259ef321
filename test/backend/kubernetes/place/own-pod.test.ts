import { expect, test } from "vitest";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";
import { findOwnPod, ownerReferencesOf } from "../../../../src/backend/kubernetes/place/own-pod.ts";
import { emptyHoldings } from "../../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../../fakes/cluster/in-memory-cluster.ts";
import { add } from "../../../fakes/cluster/in-memory-pods.ts";
import { noTraces } from "../../../fakes/no-traces.ts";

const LOCAL = ["127.0.0.1", "10.0.0.7", "::1", "fd00::7"];

function pod(
  name: string,
  ip: string | undefined,
  metadata: Pod["metadata"] = { uid: `uid-of-${name}` },
): Pod {
  const status = ip === undefined ? {} : { podIP: ip, podIPs: [{ ip }, { ip: "fd00::7" }] };
  return { metadata: { name, ...metadata }, spec: { containers: [] }, status };
}

async function found(hostnames: readonly string[], ...pods: readonly Pod[]) {
  const holdings = emptyHoldings();
  for (const one of pods) add(one, holdings);
  const here = { traces: { ...noTraces, hostnames: [...hostnames] }, localAddresses: () => LOCAL };
  const own = findOwnPod(inMemoryCluster(holdings).namespace("ci"), here);
  return own.catch((error: Error) => error.message);
}

test("a pod with this machine's name and address is the job's, and its first such address is its own", async () => {
  const labels = { a: "b" };
  const own = await found(["job"], pod("job", "10.0.0.7", { uid: "uid-1", labels }));
  expect(own).toEqual({ name: "job", namespace: "ci", uid: "uid-1", address: "10.0.0.7", labels });
});

test("one without labels has none", async () => {
  expect(await found(["job"], pod("job", "10.0.0.7"))).toMatchObject({ labels: {} });
});

test("a name that is no pod's is passed over, and so is a pod with another address", async () => {
  const pods = [pod("other", "10.0.0.8", { uid: "x" }), pod("job", "10.0.0.7")];
  pods[0] = { ...pods[0], status: { podIP: "10.0.0.8" } } as Pod;
  expect(await found(["Not_A_Pod", "gone", "other", "job"], ...pods)).toMatchObject({ name: "job" });
});

const NOT_FOUND =
  "the pod of this job was not found: none in the namespace ci has the name job and this job's address 10.0.0.7";

test.each<[string, readonly Pod[]]>([
  ["there is none", []],
  ["it has no address yet", [pod("job", undefined)]],
  ["it is shown without its uid", [pod("job", "10.0.0.7", {})]],
])("if %s, the error names what was looked for, without addresses of this machine alone", async (_, pods) => {
  expect(await found(["job", "job"], ...pods)).toBe(NOT_FOUND);
});

test("services belong to the job's pod only in its own namespace", () => {
  const own = { name: "job", namespace: "ci", uid: "uid-1", address: "10.0.0.7", labels: {} };
  const reference = { apiVersion: "v1", kind: "Pod", name: "job", uid: "uid-1" };
  expect(ownerReferencesOf(own, "ci")).toEqual([
    { ...reference, controller: false, blockOwnerDeletion: false },
  ]);
  expect(ownerReferencesOf(own, "services")).toEqual([]);
});
