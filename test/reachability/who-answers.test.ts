import { describe, expect, test } from "vitest";
import type { Probe } from "../../src/ports/probe.ts";
import type { Route } from "../../src/ports/route.ts";
import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import { alias, byHost, direct, looksAt, pause, postgres, published, sight, signal } from "./looks-scene.ts";

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

  test("if an alias is shared, the container's own address is handed out", async () => {
    const resolve = async (name: string) => (name === "db" ? ["172.18.0.2", "172.18.0.3"] : [name]);
    const looks = looksAt([alias, direct], { resolve });
    expect(await looks.look(postgres, probe, signal)).toMatchObject({ kind: "ready" });
    expect(looks.lastAnswers(postgres).map(({ answer }) => answer.kind)).toEqual(["not-ready", "ready"]);
  });

  test("what answered before the container ran is another server", async () => {
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
