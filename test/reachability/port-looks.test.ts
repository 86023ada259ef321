import { getEventListeners } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Probe, ProbeAnswer } from "../../src/ports/probe.ts";
import type { Route } from "../../src/ports/route.ts";
import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import { portLooks } from "../../src/reachability/port-looks.ts";
import { tcpProbe } from "../../src/readiness/probes/tcp-probe.ts";
import { tcpPort } from "../../src/request/container-port.ts";

const alias: Route = { kind: "alias", host: "db", port: 5432 };
const direct: Route = { kind: "container-ip", host: "172.18.0.2", port: 5432 };
const postgres = tcpPort(5432);
const { signal } = new AbortController();

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers by address: after so many milliseconds, in this way. */
function byHost(answers: Record<string, [number, ProbeAnswer["kind"] | "refused"]>) {
  const asked: string[] = [];
  const probe: Probe = {
    name: "by host",
    async ask({ ip }) {
      asked.push(ip);
      const [afterMs, kind] = answers[ip] ?? [1_000, "not-ready"];
      await pause(afterMs);
      if (kind === "ready") return { kind, detail: `answered at ${ip}` };
      return { kind: "not-ready", isReached: kind === "refused", detail: `${kind} at ${ip}` };
    },
  };
  return { probe, asked };
}
const published = (host: string): Route => ({ kind: "published", host, port: 40000 });

/** Where somebody else may answer, so that the service has to see the connection. */
const sight =
  (unseen: "counts" | "assumed"): RoutesToService["missingProof"] =>
  () => ({ kind: "sight", unseen });

function looksAt(routes: readonly Route[], given: Partial<RoutesToService> = {}) {
  return portLooks({
    routesTo: () => routes,
    addresses: ["172.18.0.2"],
    resolve: async (name) => [name],
    isForeign: () => false,
    missingProof: (route, { isOnlyAccepted }) =>
      route.kind === "published" && isOnlyAccepted ? { kind: "listens" } : { kind: "none" },
    isHostCertain: true,
    remedy: "",
    listensOn: async () => undefined,
    seesOn: async () => "seen",
    ...given,
  });
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; elapsedMs: number }> {
  const startedAtMs = performance.now();
  const value = await work;
  return { value, elapsedMs: performance.now() - startedAtMs };
}

describe("a connection that is accepted in silence", () => {
  const acceptOnly: Probe = {
    name: "accept only",
    ask: async () => ({ kind: "ready", detail: "accepts connections", isOnlyAccepted: true }),
  };
  const lookAt = (route: Route, listens: boolean | undefined) =>
    looksAt([route], { listensOn: async () => listens }).look(postgres, acceptOnly, signal);

  test.each<[string, Route, boolean | undefined, string]>([
    ["on a published port counts when the service listens", published("127.0.0.1"), true, "ready"],
    ["on a published port counts when nobody can tell", published("127.0.0.1"), undefined, "ready"],
    [
      "on a published port does not count for a service that does not listen",
      published("127.0.0.1"),
      false,
      "not-ready",
    ],
    ["by the container itself counts", direct, false, "ready"],
  ])("%s", async (_, route, listens, expected) => {
    expect(await lookAt(route, listens)).toMatchObject({ kind: expected });
  });
});

describe("an answer where anybody may be", () => {
  const answering: Probe = { name: "answering", ask: async () => ({ kind: "ready", detail: "speaks" }) };
  const lookAt = async (given: Partial<RoutesToService>) => {
    const looks = looksAt([published("10.0.0.1")], { missingProof: sight("counts"), ...given });
    return looks.look(postgres, answering, signal);
  };

  test.each<[string, Partial<RoutesToService>, object]>([
    ["counts when the container sees a connection", {}, { kind: "ready", detail: "speaks" }],
    [
      "is somebody else's when it does not",
      { seesOn: async () => "not-seen" },
      {
        kind: "not-ready",
        isReached: false,
        detail: expect.stringContaining("something else answers there"),
      },
    ],
    [
      "is a proxy's when nothing listens in the container",
      { seesOn: async () => "not-listening" },
      { kind: "not-ready", isReached: true },
    ],
    [
      "counts on a port drawn by lot when the container cannot be asked",
      { seesOn: async () => "cannot-tell" },
      { kind: "ready", detail: "speaks" },
    ],
    [
      "is only assumed on a port that the user chose when the container cannot be asked",
      { seesOn: async () => "cannot-tell", missingProof: sight("assumed") },
      { kind: "ready", isAssumed: true, detail: expect.stringContaining("no program to check") },
    ],
    [
      "does not count while the daemon fails",
      { seesOn: () => Promise.reject(new Error("broken off")) },
      { kind: "not-ready", isReached: false },
    ],
  ])("%s", async (_, given, expected) => {
    expect(await lookAt(given)).toEqual(expect.objectContaining(expected));
  });

  test("asks the container about the port and the address that answered", async () => {
    const asked: unknown[] = [];
    const seesOn: RoutesToService["seesOn"] = async (port, { route, ip }) => {
      asked.push([port, route, ip]);
      return "seen";
    };
    await lookAt({ seesOn });
    expect(asked).toEqual([[postgres, published("10.0.0.1"), "10.0.0.1"]]);
  });
});

describe("a route is only one to our own container", () => {
  const { probe } = byHost({
    "172.18.0.2": [0, "ready"],
    "172.18.0.3": [0, "ready"],
    "172.18.0.9": [0, "ready"],
  });

  test.each<[string, string[], string, string]>([
    ["an alias of our container alone is asked", ["172.18.0.2"], "ready", "answered at 172.18.0.2"],
    ["a name that does not resolve is not reached", [], "not-ready", "the name db does not resolve"],
    [
      "an alias that another container shares is no route to ours",
      ["172.18.0.2", "172.18.0.3"],
      "not-ready",
      "the name db resolves to 172.18.0.2, 172.18.0.3, not only to this service",
    ],
    [
      "an alias of another container is no route",
      ["172.18.0.9"],
      "not-ready",
      "the name db resolves to 172.18.0.9, not only to this service",
    ],
  ])("%s", async (_, resolved, kind, detail) => {
    const looks = looksAt([alias], { resolve: async () => resolved });
    expect(await looks.look(postgres, probe, signal)).toMatchObject({ kind, detail });
  });

  test("a name server that says nothing does not hold the look up", async () => {
    const looks = looksAt([alias], { resolve: () => new Promise(() => {}) });
    while (looks.lastAnswers(postgres)[0]?.answer.detail !== "the name db has no answer within 1000 ms") {
      await looks.look(postgres, probe, signal);
      await pause(20);
    }
  });

  test("where an alias is shared, the container's own address is handed out", async () => {
    const resolve = async (name: string) => (name === "db" ? ["172.18.0.2", "172.18.0.3"] : [name]);
    const looks = looksAt([alias, direct], { resolve });
    expect(await looks.look(postgres, probe, signal)).toMatchObject({ kind: "ready" });
    expect(looks.lastAnswers(postgres).map(({ answer }) => answer.kind)).toEqual(["not-ready", "ready"]);
  });

  test("who answered before the container ran is somebody else", async () => {
    const isForeign = ({ host }: Route) => host === "172.18.0.2";
    const looks = looksAt([published("172.18.0.2"), published("172.18.0.3")], { isForeign });
    await looks.look(postgres, probe, signal);
    expect(looks.lastAnswers(postgres).map(({ answer }) => answer)).toMatchObject([
      {
        isReached: false,
        detail: "something else listens there: it answered before the container was started",
      },
      { kind: "ready" },
    ]);
  });

  test("a port without any route says so", async () => {
    const looks = looksAt([]);
    expect(await looks.look(postgres, probe, signal)).toEqual({
      kind: "not-ready",
      isReached: false,
      detail: "the job has no route to this port",
    });
  });
});

describe("a dead route does not slow a live one", () => {
  // Time goes from timer to timer: how busy this machine is does not matter.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const [better, worse] = ["10.0.0.1", "10.0.0.2"];
  type Answers = Parameters<typeof byHost>[0];
  test.each<[string, Answers, number]>([
    ["nobody answers: after 50 ms", {}, 50],
    ["one refuses, and the other is silent: after 5 ms", { [worse]: [1, "refused"] }, 5],
    ["one refuses later than that: at once", { [worse]: [20, "refused"] }, 20],
    ["all refuse: with the last", { [better]: [2, "refused"], [worse]: [4, "refused"] }, 4],
    ["the best is ready: at once", { [better]: [3, "ready"] }, 3],
    ["the worse one is ready: 25 ms later", { [worse]: [1, "ready"] }, 26],
    ["the better one is ready within them: then", { [better]: [20, "ready"], [worse]: [1, "ready"] }, 20],
    ["the better one refuses within them: then", { [better]: [20, "refused"], [worse]: [1, "ready"] }, 20],
  ])("a look is over when %s", async (_, answers, expectedMs) => {
    const looks = looksAt([published(better), published(worse)]);
    const { elapsedMs } = await timed(looks.look(postgres, byHost(answers).probe, signal));
    expect(Math.round(elapsedMs)).toBe(expectedMs);
  });

  test.each([
    ["is awaited, for its 25 ms", 249, 25],
    ["is no longer awaited", 250, 0],
  ])("a better route that has been silent for so long %s (%i ms)", async (_, silentMs, expectedMs) => {
    const answers: Answers = { [worse]: [0, "refused"] };
    const looks = looksAt([published(better), published(worse)]);
    const { probe } = byHost(answers);
    const startedAtMs = performance.now();
    await looks.look(postgres, probe, signal);
    await pause(silentMs - (performance.now() - startedAtMs));
    answers[worse] = [0, "ready"];
    const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(Math.round(elapsedMs)).toBe(expectedMs);
  });

  test("a better route whose answer is being proven is awaited for a second", async () => {
    const looks = looksAt([published(better), published(worse)], {
      missingProof: sight("counts"),
      seesOn: async (_, { ip }) => {
        await pause(ip === better ? 5_000 : 1);
        return "seen";
      },
    });
    const { probe } = byHost({ [better]: [0, "ready"], [worse]: [0, "ready"] });
    const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(Math.round(elapsedMs)).toBe(1_001);
  });

  test("a route that has not answered yet is not ready, and nobody is there", async () => {
    const looks = looksAt([published(better), published(worse)]);
    await looks.look(postgres, byHost({ [worse]: [1, "ready"] }).probe, signal);
    expect(looks.lastAnswers(postgres)[0]).toEqual({
      route: published(better),
      answer: { kind: "not-ready", isReached: false, detail: "no answer yet" },
    });
  });

  test("a route that was ready is asked again by the next look", async () => {
    const { probe, asked } = byHost({ [better]: [0, "ready"] });
    const looks = looksAt([published(better)]);
    for (let count = 0; count < 3; count += 1) await looks.look(postgres, probe, signal);
    expect(asked).toHaveLength(3);
  });

  test("one better route of which the answer is being proven is enough to wait for", async () => {
    const third = "10.0.0.3";
    const looks = looksAt([published(better), published(worse), published(third)], {
      missingProof: sight("counts"),
      seesOn: async (_, { ip }) => {
        await pause(ip === worse ? 400 : 1);
        return "seen";
      },
    });
    const { probe } = byHost({ [worse]: [0, "ready"], [third]: [0, "ready"] });
    const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(Math.round(elapsedMs)).toBe(400);
  });

  test("of several refusals the best route's is told", async () => {
    const { probe } = byHost({ [better]: [1, "refused"], [worse]: [0, "refused"] });
    const looks = looksAt([published(better), published(worse)]);
    expect(await looks.look(postgres, probe, signal)).toMatchObject({ detail: `refused at ${better}` });
  });

  test("a look leaves neither a timer nor a listener", async () => {
    const control = new AbortController();
    const { probe } = byHost({ [better]: [1, "refused"], [worse]: [0, "refused"] });
    await looksAt([published(better), published(worse)]).look(postgres, probe, control.signal);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(control.signal, "abort")).toEqual([]);
  });

  test("a look that is broken off is over at once, and leaves no timer", async () => {
    const control = new AbortController();
    const looks = looksAt([published(better)]);
    const looking = looks.look(postgres, byHost({}).probe, control.signal);
    control.abort();
    const { elapsedMs } = await timed(looking);
    expect(Math.round(elapsedMs)).toBe(0);
  });

  test("an answer counts as soon as the better routes have had their moment", async () => {
    const { probe } = byHost({ "10.0.0.2": [1, "ready"] });
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(value.kind).toBe("ready");
    expect(elapsedMs).toBeLessThan(50);
    expect(looks.lastAnswers(postgres).map(({ answer }) => answer.detail)).toEqual([
      "no answer yet",
      "answered at 10.0.0.2",
    ]);
  });

  test("an answer counts at once where the better routes have been silent for long", async () => {
    const answers: Parameters<typeof byHost>[0] = { "10.0.0.2": [1, "refused"] };
    const { probe } = byHost(answers);
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    await looks.look(postgres, probe, signal);
    await pause(300);
    answers["10.0.0.2"] = [1, "ready"];
    const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(value.kind).toBe("ready");
    expect(elapsedMs).toBeLessThan(22);
  });

  test("the best of those that answer at about the same time wins", async () => {
    const { probe } = byHost({ "10.0.0.1": [10, "ready"], "10.0.0.2": [1, "ready"] });
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    await looks.look(postgres, probe, signal);
    expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
  });

  test("a better one that has answered is waited for until its container has seen it", async () => {
    const { probe } = byHost({ "10.0.0.1": [10, "ready"], "10.0.0.2": [1, "ready"] });
    const missingProof = sight("assumed");
    const seesOn: RoutesToService["seesOn"] = async (_, { ip }) => {
      await pause(ip === "10.0.0.1" ? 400 : 1);
      return "seen";
    };
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")], { missingProof, seesOn });
    const { elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
    expect(elapsedMs).toBeLessThan(500);
  });

  test("for as long as that takes, also where a worse one answers only later", async () => {
    const answers: Parameters<typeof byHost>[0] = { "10.0.0.1": [10, "ready"], "10.0.0.2": [1, "refused"] };
    const { probe } = byHost(answers);
    const missingProof = sight("assumed");
    const seesOn: RoutesToService["seesOn"] = async (_, { ip }) => {
      await pause(ip === "10.0.0.1" ? 600 : 1);
      return "seen";
    };
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")], { missingProof, seesOn });
    await looks.look(postgres, probe, signal);
    await pause(300);
    answers["10.0.0.2"] = [1, "ready"];
    await looks.look(postgres, probe, signal);
    expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
  });

  test("a service that is late is asked again at its own pace", async () => {
    const { probe, asked } = byHost({ "10.0.0.2": [1, "refused"] });
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    for (let at = 0; at < 5; at += 1) await looks.look(postgres, probe, signal);
    expect(asked.filter((ip) => ip === "10.0.0.1")).toHaveLength(1);
    expect(asked.filter((ip) => ip === "10.0.0.2")).toHaveLength(5);
  });

  test("the next look at one that refuses comes before a silent one has had its time", async () => {
    const { probe } = byHost({ "10.0.0.2": [1, "refused"] });
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    const { value, elapsedMs } = await timed(looks.look(postgres, probe, signal));
    expect(value).toMatchObject({ kind: "not-ready", isReached: true });
    expect(elapsedMs).toBeLessThan(35);
  });

  test("a route that is slow, but alive, is found beside one that refuses", async () => {
    const { probe } = byHost({ "10.0.0.1": [1, "refused"], "10.0.0.2": [120, "ready"] });
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    const find = async () => {
      while ((await looks.look(postgres, probe, signal)).kind !== "ready") await pause(5);
    };
    expect((await timed(find())).elapsedMs).toBeLessThan(250);
  });

  test("the better ones alone are asked once more, in the protocol that the worse one has answered", async () => {
    const answers: Parameters<typeof byHost>[0] = { "10.0.0.1": [0, "refused"], "10.0.0.2": [5, "ready"] };
    const { probe, asked } = byHost(answers);
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    await looks.look(postgres, probe, signal);
    answers["10.0.0.1"] = [0, "ready"];
    await looks.lookAtBetter(postgres, signal);
    expect(looks.lastAnswers(postgres).map(({ answer }) => answer.kind)).toEqual(["ready", "ready"]);
    expect(asked).toEqual(["10.0.0.1", "10.0.0.2", "10.0.0.1"]);
  });

  test("no route is asked once more before any has answered", async () => {
    const { probe, asked } = byHost({ [better]: [0, "refused"], [worse]: [0, "refused"] });
    const looks = looksAt([published(better), published(worse)]);
    await looks.lookAtBetter(postgres, signal);
    await looks.look(postgres, probe, signal);
    await looks.lookAtBetter(postgres, signal);
    expect(asked).toEqual([better, worse]);
  });

  test("one that has been silent for long gets no second moment", async () => {
    const answers: Parameters<typeof byHost>[0] = { "10.0.0.2": [1, "refused"] };
    const { probe } = byHost(answers);
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    await looks.look(postgres, probe, signal);
    await pause(300);
    answers["10.0.0.2"] = [1, "ready"];
    await looks.look(postgres, probe, signal);
    expect((await timed(looks.lookAtBetter(postgres, signal))).elapsedMs).toBeLessThan(22);
  });

  test("a better one whose name takes its time wins nevertheless", async () => {
    const answers: Parameters<typeof byHost>[0] = { "10.0.0.1": [90, "ready"], "10.0.0.2": [1, "refused"] };
    const { probe } = byHost(answers);
    const looks = looksAt([published("10.0.0.1"), published("10.0.0.2")]);
    await looks.look(postgres, probe, signal);
    await pause(55);
    answers["10.0.0.2"] = [1, "ready"];
    await looks.look(postgres, probe, signal);
    await looks.lookAtBetter(postgres, signal);
    expect(looks.lastAnswers(postgres)[0]?.answer.kind).toBe("ready");
  });

  test("a dead one is asked ever less often", async () => {
    const { probe, asked } = byHost({ "10.0.0.1": [0, "not-ready"] });
    const looks = looksAt([published("10.0.0.1")]);
    const untilMs = performance.now() + 400;
    while (performance.now() < untilMs) {
      await looks.look(postgres, probe, signal);
      await pause(2);
    }
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe("who only accepts has not answered", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  test("docker-proxy accepts, dials the container where nobody listens, and closes", async () => {
    const server = createServer((socket) => socket.end());
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const looks = looksAt([{ kind: "published", host: "127.0.0.1", port }]);
    const look = () => looks.look(tcpPort(port), tcpProbe, signal);
    await expect
      .poll(look)
      .toMatchObject({ kind: "not-ready", isReached: true, detail: "accepts, then closes" });
  });
});
