import { afterAll, beforeAll } from "vitest";
import { connectCluster } from "../../../../src/backend/kubernetes/api/connect-cluster.ts";
import { systemClock } from "../../../../src/machine/system-clock.ts";
import { describeCluster } from "../../../contract/describe-cluster.ts";
import { type ApiServer, startApiServer } from "../../../fakes/api-server/start-api-server.ts";

const { signal } = new AbortController();

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const patience = { clock: systemClock, signal, patienceMs: 2_000 };
describeCluster(
  "a cluster behind HTTPS",
  async () => connectCluster(server.access, patience).namespace("ci"),
  "app:1",
);
