import { expect, test } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import { toolsBeside } from "../../../../src/backend/docker/place/tools-beside.ts";

type Found = Parameters<typeof toolsBeside>[0];
type Tools = Parameters<typeof toolsBeside>[2];
type Answer = Awaited<ReturnType<Tools["probe"]["ask"]>>;

const REFUSES = { kind: "not-ready", isReached: true, reason: "refuses" } as unknown as Answer;
const SILENT = { kind: "not-ready", isReached: false, reason: "silent" } as unknown as Answer;
const READY = { kind: "ready" } as Answer;

const networks: Record<string, { driver: string; gateways: string[] }> = {
  id1: { driver: "bridge", gateways: ["172.18.0.1"] },
  named: { driver: "bridge", gateways: ["172.19.0.1"] },
  overlay: { driver: "overlay", gateways: ["10.0.0.1"] },
};

/** A job container on three networks, and what answers at which address. */
function ask(answers: Record<string, Answer>, provenHosts: readonly string[] = []) {
  const asked: string[] = [];
  const own = {
    self: { mounts: [] },
    networkOwner: {
      networks: [
        { networkId: "id1", networkName: "x" },
        { networkId: "", networkName: "named" },
        { networkId: "overlay", networkName: "overlay" },
        { networkId: "gone", networkName: "gone" },
      ],
    },
  };
  const found = {
    daemon: {
      host: parseDockerHost("unix:///var/run/docker.sock", "the test"),
      text: "unix:///var/run/docker.sock",
      source: "default",
    },
    vantage: { kind: "job-container", because: "" },
    own,
    engineFacts: { isRootless: false },
  } as unknown as Found;
  const tools = {
    engine: { networks: { inspect: async (id: string) => networks[id] } },
    surroundings: {
      defaultGateways: () => ["172.19.0.1"],
      resolveName: async (name: string) => (name in answers ? [name] : []),
      traces: { containerJob: undefined },
    },
    probe: {
      ask: async ({ ip, port }: { ip: string; port: number }, { timeoutMs }: { timeoutMs: number }) => {
        asked.push(`${ip}:${port} within ${timeoutMs} ms`);
        return answers[ip] ?? SILENT;
      },
    },
    signal: new AbortController().signal,
  } as unknown as Tools;
  return { asked, answer: toolsBeside(found, provenHosts, tools) };
}

test("a refusal proves the host as much as an accept does, and the gateway of the default route is the first", async () => {
  const { answer, asked } = ask({ "172.18.0.1": READY, "172.19.0.1": REFUSES });
  expect((await answer).host).toBe("172.19.0.1");
  expect(asked.sort()).toEqual(["172.18.0.1:1 within 1000 ms", "172.19.0.1:1 within 1000 ms"]);
  expect((await answer).warnings).toEqual([]);
});

test("a host that accepts is taken if the better one is silent", async () =>
  expect((await ask({ "172.18.0.1": READY, "172.19.0.1": SILENT }).answer).host).toBe("172.18.0.1"));

test("if none answers, the best is handed out with a warning that names them all", async () => {
  const { host, warnings } = await ask({ "172.18.0.1": SILENT }).answer;
  expect(host).toBe("172.19.0.1");
  expect(warnings).toEqual([expect.stringContaining("does not answer at 172.19.0.1, 172.18.0.1")]);
});

test("where a service was reached, nothing is asked", async () => {
  const { answer, asked } = ask({}, ["192.168.0.9"]);
  expect((await answer).host).toBe("192.168.0.9");
  expect((await answer).warnings).toEqual([]);
  expect(asked.filter((one) => one.startsWith("192"))).toEqual([]);
});
