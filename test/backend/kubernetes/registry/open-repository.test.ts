import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readImage } from "../../../../src/backend/kubernetes/image/read-image.ts";
import { type Exchange, httpExchange } from "../../../../src/backend/kubernetes/registry/exchange.ts";
import { repositoryOpener } from "../../../../src/backend/kubernetes/registry/open-repository.ts";
import type { RegistryCredentials } from "../../../../src/backend/login/registry-auth.ts";
import { LOGIN, startTokenRegistry } from "../../../registry/token-registry.ts";

const CONFIGS = { amd64: { User: "of-amd64" }, arm64: { User: "of-arm64" } };
const ONE = { amd64: { ExposedPorts: { "8080/tcp": {} } } };

type Doors = Parameters<typeof startTokenRegistry>[0];

/** Reads team/app:1 of a registry as a start does. */
async function read(
  doors: Doors,
  login?: RegistryCredentials,
  { configs = ONE, reference = "1", architecture = "amd64" }: ReadOptions = {},
) {
  await using registry = await startTokenRegistry(doors, configs);
  const place = { registry: registry.host, repository: "team/app" };
  const repository = repositoryOpener(httpExchange({}))(place, login);
  const signal = AbortSignal.timeout(20_000);
  const config = await readImage(reference, { system: "linux", architecture }, repository, signal);
  return { config, requests: registry.requests };
}

interface ReadOptions {
  readonly configs?: Readonly<Record<string, object>>;
  readonly reference?: string;
  readonly architecture?: string;
}

test.each<[string, Doors, RegistryCredentials | undefined]>([
  ["asks for nothing", { kind: "open" }, undefined],
  ["gives everybody a token", { kind: "tokens", for: "anybody" }, undefined],
  ["gives a token for a login", { kind: "tokens", for: "accounts" }, LOGIN],
  ["asks for the login itself", { kind: "basic" }, LOGIN],
])("a registry that %s tells what an image exposes", async (_, doors, login) => {
  const { config } = await read(doors, login);
  expect(config.exposedPorts).toEqual([{ number: 8080, protocol: "tcp" }]);
});

test("a token is fetched once, with the login, which is shown to nobody else", async () => {
  const { requests } = await read({ kind: "tokens", for: "accounts" }, LOGIN);
  expect(requests.map((one) => one.replace(/sha256:\w+/, "sha256"))).toEqual([
    "GET /v2/team/app/manifests/1",
    "GET /token?service=the%2C+registry&scope=repository%3Ateam%2Fapp%3Apull Basic",
    "GET /v2/team/app/manifests/1 Bearer",
    "GET /v2/team/app/blobs/sha256 Bearer",
    "GET /elsewhere/sha256",
  ]);
});

test.each([
  ["amd64", "of-amd64"],
  ["arm64", "of-arm64"],
  ["riscv64", "of-amd64"],
])("of an index, %s gets its own image, else the first", async (architecture, user) => {
  const { config } = await read({ kind: "open" }, undefined, { configs: CONFIGS, architecture });
  expect(config.user).toBe(user);
});

test.each<[string, Doors, RegistryCredentials | undefined, string, string]>([
  ["no login", { kind: "basic" }, undefined, "1", "asks for a login"],
  [
    "no login for its tokens",
    { kind: "tokens", for: "accounts" },
    undefined,
    "1",
    "gives no token for it (401)",
  ],
  ["another login", { kind: "basic" }, { ...LOGIN, password: "x" }, "1", "refuses the login (401)"],
  ["another tag", { kind: "open" }, undefined, "2", "has no such image"],
])("%s: the reason is a clause", async (_, doors, login, reference, words) => {
  await expect(read(doors, login, { reference })).rejects.toThrow(words);
});

test("a token service without encryption gets no login from a registry with it", async () => {
  const { authorize } = await import("../../../../src/backend/kubernetes/registry/authorize.ts");
  const challenge = { kind: "bearer", realm: "http://tokens.example/", service: undefined } as const;
  const applicant = { login: LOGIN, repository: "team/app", isPlain: false };
  const send = () => Promise.reject(new Error("it was asked"));
  await expect(authorize(challenge, applicant, send, AbortSignal.timeout(1_000))).rejects.toThrow(
    "hands out tokens without encryption",
  );
});

test.each([
  ["too much", Buffer.alloc((4 << 20) + 1, " "), "sends more than 4194304 bytes"],
  ["no JSON", Buffer.from("<html>"), "sends something else than JSON"],
])("of a registry that sends %s nothing is taken", async (_, body, sentence) => {
  const server = createServer((_request, response) => response.end(body)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const place = { registry: `127.0.0.1:${port}`, repository: "team/app" };
  const repository = repositoryOpener(httpExchange({}))(place, undefined);
  await expect(repository.manifest("1", AbortSignal.timeout(20_000))).rejects.toThrow(sentence);
  server.closeAllConnections();
  server.close();
});

test("a configuration that is not the one its manifest names is not believed", async () => {
  const exchange: Exchange = async () => ({ statusCode: 200, headers: {}, body: Buffer.from("{}") });
  const repository = repositoryOpener(exchange)({ registry: "ghcr.io", repository: "a/b" }, undefined);
  const digest = `sha256:${"0".repeat(64)}`;
  await expect(repository.config(digest, AbortSignal.timeout(1_000))).rejects.toThrow("something else than");
});
