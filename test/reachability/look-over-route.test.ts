import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Probe, ProbeAnswer } from "../../src/ports/probe.ts";
import type { Route } from "../../src/ports/route.ts";
import { lookOverRoute, type RouteTarget } from "../../src/reachability/look-over-route.ts";

const alias: Route = { kind: "alias", host: "db", port: 5432 };
const published: Route = { kind: "published", host: "docker.example", port: 40_000 };
const speaks: ProbeAnswer = { kind: "ready", detail: "speaks" };
const accepts: ProbeAnswer = { kind: "ready", detail: "accepts connections", isOnlyAccepted: true };
const refuses: ProbeAnswer = { kind: "not-ready", isReached: true, detail: "refuses the connection" };
const { signal } = new AbortController();

/** One look at a service whose own address is 172.18.0.2, with all that was asked on the way. */
async function look(
  route: Route,
  given: Partial<RouteTarget> & {
    readonly resolved?: readonly string[];
    readonly says?: ProbeAnswer;
    readonly timeoutMs?: number;
  } = {},
) {
  const { resolved = ["172.18.0.2"], says = speaks, timeoutMs, ...rest } = given;
  const asked: object[] = [];
  const events: string[] = [];
  const probe: Probe = {
    name: "test",
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ask: async (address, options) => {
      asked.push({ ...address, timeoutMs: options.timeoutMs });
      return says;
    },
  };
  const target: RouteTarget = {
    addresses: ["172.18.0.2"],
    resolve: async () => resolved,
    isForeign: () => false,
    missingProof: (_, { isOnlyAccepted }) => ({ kind: isOnlyAccepted ? "listens" : "none" }),
    listens: async () => undefined,
    sees: async (_, ip) => {
      events.push(`sees ${ip}`);
      return "seen";
    },
    ...rest,
  };
  const answer = await lookOverRoute(route, probe, target, signal, () => events.push("answered"));
  return { answer, asked, events };
}
const notReached = (detail: string) => ({ kind: "not-ready", isReached: false, detail });

describe("where the service is asked", () => {
  test("at the IPv4 address of the name, by the name, for a second", async () => {
    const { answer, asked, events } = await look(published, {
      resolved: ["fd00::2", "10.0.0.1", "10.0.0.2"],
    });
    expect(answer).toBe(speaks);
    expect(asked).toEqual([{ ip: "10.0.0.1", port: 40_000, host: "docker.example", timeoutMs: 1_000 }]);
    expect(events).toEqual(["answered"]);
  });

  test("at its first address if it has no IPv4, and for as long as the probe needs", async () => {
    const { asked } = await look(published, { resolved: ["fd00::2", "fd00::3"], timeoutMs: 10_000 });
    expect(asked).toMatchObject([{ ip: "fd00::2", timeoutMs: 10_000 }]);
  });

  test.each<[string, Parameters<typeof look>, string]>([
    [
      "somebody answered there before",
      [published, { isForeign: () => true }],
      "something else listens there: it answered before the container was started",
    ],
    ["the name is not known", [published, { resolved: [] }], "the name docker.example does not resolve"],
    [
      "the alias means another one too",
      [alias, { resolved: ["172.18.0.2", "172.18.0.9"] }],
      "the name db resolves to 172.18.0.2, 172.18.0.9, not only to this service",
    ],
    [
      "the alias means another one",
      [alias, { resolved: ["172.18.0.9"] }],
      "the name db resolves to 172.18.0.9, not only to this service",
    ],
  ])("nowhere where %s", async (_, scene, detail) => {
    const { answer, asked, events } = await look(...scene);
    expect(answer).toEqual(notReached(detail));
    expect([asked, events]).toEqual([[], []]);
  });

  test("only if the name has an answer within a second, and no timer is left", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await look(published);
    expect(vi.getTimerCount()).toBe(0);
    const looking = look(published, { resolve: () => new Promise(() => {}) });
    vi.advanceTimersByTime(999);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect((await looking).answer).toEqual(
      notReached("the name docker.example has no answer within 1000 ms"),
    );
  });

  test("by its alias where that means it alone, at one of its addresses", async () => {
    const { answer } = await look(alias, { addresses: ["172.18.0.2", "fd00::2"] });
    expect(answer).toBe(speaks);
  });

  test("a server that is not ready is not asked who it is", async () => {
    const { answer, events } = await look(published, { says: refuses });
    expect([answer, events]).toEqual([refuses, []]);
  });
});

describe("whose the answer was", () => {
  const late = {
    kind: "not-ready",
    isReached: true,
    detail: "accepts, but the service behind it does not listen yet",
  };
  const sight =
    (unseen: "counts" | "assumed"): RouteTarget["missingProof"] =>
    () => ({ kind: "sight", unseen });

  test.each<[string, Parameters<typeof look>[1], object]>([
    ["a proxy took it, and the service listens", { says: accepts, listens: async () => true }, accepts],
    ["a proxy took it, and only the service sees it", { says: accepts }, accepts],
    [
      "a proxy took it, and it never arrives",
      { says: accepts, sees: async () => "not-seen" },
      notReached("accepts, but no connection arrives at the service"),
    ],
    [
      "a proxy took it before the service listens",
      { says: accepts, sees: async () => "not-listening" },
      late,
    ],
    [
      "a proxy took it, and nobody can tell",
      { says: accepts, sees: async () => "cannot-tell" },
      {
        ...accepts,
        detail: "accepts connections, but its image has no program to check that it is this service",
        isAssumed: true,
      },
    ],
    ["a proxy took it for a service that is late", { says: accepts, listens: async () => false }, late],
    ["the service sees it", { missingProof: sight("assumed") }, speaks],
    ["nothing listens there", { missingProof: sight("counts"), sees: async () => "not-listening" }, late],
    [
      "the service does not see it",
      { missingProof: sight("counts"), sees: async () => "not-seen" },
      notReached("something else answers there: the service's container sees no connection"),
    ],
    [
      "the service cannot tell, which counts",
      { missingProof: sight("counts"), sees: async () => "cannot-tell" },
      speaks,
    ],
    [
      "the service cannot tell, which does not count",
      { missingProof: sight("assumed"), sees: async () => "cannot-tell" },
      {
        kind: "ready",
        isAssumed: true,
        detail: "speaks, but its image has no program to check that it is this service",
      },
    ],
    [
      "the daemon fails",
      { missingProof: sight("counts"), sees: () => Promise.reject(new Error("no daemon")) },
      notReached("something answers there, but the container could not be asked whether it was the service"),
    ],
  ])("%s", async (_, given, expected) => {
    expect((await look(published, given)).answer).toEqual(expected);
  });

  test("is asked once something has answered, at the address that answered", async () => {
    const { events } = await look(published, { resolved: ["10.0.0.1"], missingProof: sight("counts") });
    expect(events).toEqual(["answered", "sees 10.0.0.1"]);
  });
});
