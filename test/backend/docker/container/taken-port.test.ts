import { expect, test } from "vitest";
import { portHolder, portTaken } from "../../../../src/backend/docker/container/taken-port.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import type { PortHolder } from "../../../../src/ports/port-holder.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";

type Holder = { readonly name: string; readonly image: string };
const holders = (
  container: Holder | undefined,
  process: string | undefined,
  listener: Partial<PortHolder> = {},
) => ({
  containers: { findPortHolder: async () => container, running: async () => [SQUATTER] },
  findListener: () =>
    process === undefined ? undefined : { process, cgroup: "0::/", connectedTo: undefined, ...listener },
});

const SQUATTER = {
  id: "5".repeat(64),
  name: "squatter",
  image: "redis:7",
  networkMode: "host",
  addresses: [],
};

test.each<[string, Partial<PortHolder>, string]>([
  [
    "by the path that Docker gives its group",
    { cgroup: `0::/docker/${SQUATTER.id}\n` },
    "container squatter (redis:7)",
  ],
  [
    "by systemd's",
    { cgroup: `0::/system.slice/docker-${SQUATTER.id}.scope` },
    "container squatter (redis:7)",
  ],
  [
    "by the end of its connection",
    { cgroup: `4:memory:/docker/${SQUATTER.id}`, connectedTo: 443 },
    "a connection of container squatter (redis:7) to port 443",
  ],
  ["not by another daemon's", { cgroup: `0::/docker/${"6".repeat(64)}` }, "redis-server (pid 7)"],
  ["not without a group", { connectedTo: 443 }, "a connection of redis-server (pid 7) to port 443"],
])("a container on the host's network is known %s", async (_, listener, words) => {
  expect(await portHolder(80, holders(undefined, "redis-server (pid 7)", listener))).toBe(words);
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
