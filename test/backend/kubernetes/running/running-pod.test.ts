import { expect, test } from "vitest";
import { watchStepPods } from "../../../../src/backend/kubernetes/running/pod-watch.ts";
import { runningPod } from "../../../../src/backend/kubernetes/running/running-pod.ts";
import type { RoutesToService } from "../../../../src/ports/routes-to-service.ts";
import { emptyHoldings } from "../../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../../fakes/cluster/in-memory-cluster.ts";
import { endProgram, show } from "../../../fakes/cluster/in-memory-node.ts";
import { add, removePod } from "../../../fakes/cluster/in-memory-pods.ts";
import { podWith } from "../example-objects.ts";

const addresses = [{ ip: "fd00::1" }, { ip: "10.0.0.1" }];

async function aRunningPod() {
  const holdings = emptyHoldings();
  const whole = inMemoryCluster(holdings).namespace("ci");
  const logs: unknown[] = [];
  const log: typeof whole.pods.log = (name, extent) => {
    logs.push([name, extent]);
    return whole.pods.log(name, extent);
  };
  const namespace = { pods: { ...whole.pods, log } };
  const one = add(podWith({ podIP: "fd00::1", podIPs: addresses }), holdings);
  show(one, { containerStatuses: [{ name: "service", state: { running: {} } }] }, holdings);
  const watch = await watchStepPods(namespace, {});
  const routes = {} as RoutesToService;
  const means = { namespace, watch, healthcheck: undefined, routesTo: () => routes };
  return { one, holdings, logs, service: runningPod(one.pod, means) };
}

test("a pod is its service: its name, its IPv4 address, and how late a node tells an end", async () => {
  const { service } = await aRunningPod();
  expect(service).toMatchObject({ id: "job-db-1", ip: "10.0.0.1", endIsToldWithinMs: 1_000 });
  expect(await service.state()).toMatchObject({ isRunning: true });
});

test("its end is its program's, and there is no second one", async () => {
  const { one, holdings, service } = await aRunningPod();
  const second = Promise.race([service.ended(2), new Promise((resolve) => setImmediate(resolve, "none"))]);
  endProgram(one, 3, holdings);
  expect(await service.ended(1)).toBe(3);
  expect(await second).toBe("none");
});

test("one that is removed was killed, and has no state", async () => {
  const { one, holdings, service } = await aRunningPod();
  removePod(one, holdings);
  expect(await service.ended(1)).toBe(137);
  expect(await service.state()).toBeUndefined();
});

test("its log is followed until it is silent for ten seconds, in which it may have been forgotten", async () => {
  const { logs, one, holdings, service } = await aRunningPod();
  one.logLines.push("a line");
  endProgram(one, 0, holdings);
  const { signal } = new AbortController();
  const chunks: Uint8Array[] = [];
  for await (const chunk of service.followLog(signal)) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe("a line\n");
  expect(logs).toEqual([["job-db-1", { kind: "follow", silenceMs: 10_000, signal }]]);
});
