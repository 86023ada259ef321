import { afterAll, beforeAll } from "vitest";
import { type ApiServer, startApiServer } from "../fakes/api-server/start-api-server.ts";
import { describeApiServer } from "./api-server/describe-api-server.ts";

let server: ApiServer;
beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describeApiServer(
  "the API server of the tests",
  async () => ({ access: server.access, namespace: "ci" }),
  "app:1",
);
