import { expect, test } from "vitest";
import { portHolder, portTaken } from "../../../../src/backend/docker/container/taken-port.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";

type Holder = { readonly name: string; readonly image: string };
const holders = (container: Holder | undefined, listener: string | undefined) => ({
  containers: { findPortHolder: async () => container },
  findListener: () => listener,
});

test.each<[Holder | undefined, string | undefined, string]>([
  [{ name: "pg", image: "postgres:16" }, "docker-proxy", "container pg (postgres:16)"],
  [{ name: "pg", image: "" }, "docker-proxy", "container pg"],
  [undefined, "nginx", "nginx"],
  [undefined, undefined, "another process"],
])("a port that the container %j or the program %s has is held by %s", async (container, listener, words) => {
  expect(await portHolder(80, holders(container, listener))).toBe(words);
});

const cause = new EngineRefusal("POST /containers/1/start", "no space left", 500);
const db = { service: "db", ports: [{ containerPort: tcpPort(5432), hostPort: "80", hostIp: undefined }] };

test("a refusal for another reason is none of a port", async () => {
  expect(await portTaken(db, undefined, cause, holders(undefined, undefined))).toBeUndefined();
});

test("a port that the user demanded can be left free", async () => {
  const failure = await portTaken(db, 80, cause, holders(undefined, "nginx"));
  expect(failure?.message).toBe("db cannot use host port 80: it is taken by nginx");
  expect(failure?.hint).toContain("Write `5432` instead of `80:5432`");
});

test("of a port that nobody demanded, nothing is to be changed", async () => {
  const failure = await portTaken(db, 32768, cause, holders(undefined, "nginx"));
  expect(failure?.hint).toMatch(/^Other programs keep taking the free ports/);
});
