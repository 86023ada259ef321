import { afterEach, beforeEach, expect, test } from "vitest";
import { connectCluster } from "../../../../src/backend/kubernetes/api/connect-cluster.ts";
import type { Cluster } from "../../../../src/backend/kubernetes/cluster/cluster.ts";
import { type ApiServer, startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

let server: ApiServer;
let cluster: Cluster;
beforeEach(async () => {
  server = await startApiServer();
  const { signal } = new AbortController();
  cluster = connectCluster(server.access, { clock: new FakeClock(), signal, patienceMs: 0 });
});
afterEach(() => server[Symbol.asyncDispose]());

test("an object is removed at once, and only the very one", async () => {
  const { pods, services } = cluster.namespace("ci");
  await pods.remove("db", "uid-of-db");
  await services.remove("db", "uid-of-service");
  const body = { gracePeriodSeconds: 0, propagationPolicy: "Background" };
  expect(server.requests.map(({ name, body }) => [name, body])).toEqual([
    ["DELETE pods/db", { ...body, preconditions: { uid: "uid-of-db" } }],
    ["DELETE services/db", { ...body, preconditions: { uid: "uid-of-service" } }],
  ]);
});

test("a pod with a field that the server does not know is to be refused", async () => {
  await cluster
    .namespace("ci")
    .pods.create({ metadata: { name: "db" }, spec: { containers: [{ name: "db", image: "app:1" }] } });
  expect([...(server.requests[0]?.query ?? [])]).toEqual([["fieldValidation", "Strict"]]);
});

test("what the cluster has noted about an object is asked for by its uid", async () => {
  const noted = (uid: string) => ({ metadata: {}, involvedObject: { uid }, message: `of ${uid}` });
  server.holdings.events.push(noted("a"), noted("b"), noted("a"));
  expect(await cluster.namespace("ci").eventsOf("a")).toEqual([noted("a"), noted("a")]);
});

test("policies are those of the namespace", async () => {
  server.holdings.policies.push({ metadata: { name: "deny" }, spec: { podSelector: {} } });
  expect(await cluster.namespace("ci").networkPolicies()).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({ name: "GET networkpolicies", namespace: "ci" });
});

test("the version needs no namespace", async () => {
  expect(await cluster.version()).toBe("v1.37.0");
});

test("a pod that is not there is none, and any other refusal is one", async () => {
  const { pods } = cluster.namespace("ci");
  expect(await pods.get("db")).toBeUndefined();
  const refusal = { call: /^GET pods\/db$/, statusCode: 403, reason: "Forbidden", sentence: "no" };
  server.holdings.refusals.push(refusal);
  await expect(pods.get("db")).rejects.toMatchObject({ statusCode: 403, sentence: "no" });
});
