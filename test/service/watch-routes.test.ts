import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Containers, ExecResult } from "../../src/backend/docker/engine/engine.ts";
import type { Vantage } from "../../src/backend/docker/vantage/vantage.ts";
import type { ServiceFailure } from "../../src/ports/service-failure.ts";
import type { Route } from "../../src/reachability/candidate-routes.ts";
import type { RouteAnswer } from "../../src/reachability/look-over-route.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { explainDeadRoutes, watchRoutes } from "../../src/service/watch-routes.ts";
import { FakeClock } from "../fakes/fake-clock.ts";

const { signal } = new AbortController();
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const guessed: Vantage = {
  kind: "published-only",
  hosts: ["127.0.0.1"],
  hostIp: "127.0.0.1",
  daemonHost: "guessed",
  because: "",
  remedy: "Open the firewall.",
};
const LISTENS = "0: 00000000:1538 00000000:0000 0A";
const table = (output: string): ExecResult => ({ kind: "exited", exitCode: 0, output });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A port on this machine's loopback: a service that stays silent, or nobody. */
async function portOf(who: "service" | "nobody"): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => server.once("listening", () => resolve()));
  const { port } = server.address() as { port: number };
  if (who === "service") servers.push(server);
  else await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Scene {
  readonly who: "service" | "nobody";
  readonly vantage?: Vantage;
  readonly ports?: readonly number[];
  /** What the container tells at each look into it; the last one stays. */
  readonly inside: readonly ExecResult[];
  /** The last answer of the looks that go on beside. */
  readonly answer?: RouteAnswer["answer"];
}

async function sceneOf({ who, vantage = daemonHost, ports = [5432], inside, answer }: Scene) {
  const route: Route = { kind: "container-ip", host: "127.0.0.1", port: await portOf(who) };
  let lookedInside = 0;
  const containers: Pick<Containers, "exec"> = {
    async exec() {
      lookedInside += 1;
      return inside[Math.min(lookedInside, inside.length) - 1] ?? table("");
    },
  };
  const watched = {
    service: "db",
    containerId: "c",
    vantage,
    ports: ports.map(tcpPort),
    target: {
      vantage,
      addresses: [],
      routesTo: () => [route],
      resolve: async (name: string) => [name],
      isForeign: () => false,
      isDemanded: () => false,
      listensOn: async () => true,
      seesOn: async () => "seen" as const,
    },
    looks: { lastAnswers: () => (answer === undefined ? [] : [{ route, answer }]) },
  };
  return { watched, containers, looksInside: () => lookedInside };
}

/** The failure that the watch ends with, and when. */
async function watch(scene: Scene) {
  const { watched, containers, looksInside } = await sceneOf(scene);
  const clock = new FakeClock();
  let end: { failure: ServiceFailure | undefined; afterMs: number } | undefined;
  void watchRoutes(watched, { containers, clock, signal }).then((failure) => {
    end = { failure, afterMs: clock.nowMs() };
  });
  for (let step = 0; step < 400 && end === undefined; step += 1) {
    await clock.advance(100);
    // The looks over a route are real ones.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { message: end?.failure?.message, hint: end?.failure?.hint, afterMs: end?.afterMs, looksInside };
}

const refused = { kind: "not-ready", isReached: true, detail: "refuses the connection" } as const;
const silent = { kind: "not-ready", isReached: false, detail: "no answer" } as const;
const cannotTell: ExecResult = { kind: "cannot-run", reason: "no such program" };

describe("while a service is waited for", () => {
  test("one that listens and that no route reaches fails soon, with the remedy of the vantage", async () => {
    const { message, hint, afterMs } = await watch({
      who: "nobody",
      vantage: guessed,
      inside: [table(LISTENS)],
    });
    expect(message).toMatch(
      /^db listens on port 5432, but this job has no working route to it \(container IP/,
    );
    expect(hint).toBe("Open the firewall.");
    expect(afterMs).toBeLessThan(2_500);
  });

  test("it takes two looks, for a service may close its port again", async () => {
    const { message, looksInside } = await watch({
      who: "nobody",
      inside: [table(LISTENS), table(""), table(LISTENS), table(LISTENS)],
    });
    expect(message).toContain("no working route");
    expect(looksInside()).toBe(4);
  });

  test("a route that works ends the watch", async () => {
    const { message, afterMs } = await watch({ who: "service", inside: [table(LISTENS)] });
    expect({ message, isOver: afterMs !== undefined }).toEqual({ message: undefined, isOver: true });
  });

  test("an answer that the looks have seen ends the watch without a look inside", async () => {
    const { message, looksInside } = await watch({
      who: "nobody",
      inside: [table(LISTENS)],
      answer: { kind: "ready", detail: "" },
    });
    expect([message, looksInside()]).toEqual([undefined, 0]);
  });

  test("a service that is only late is not failed", async () => {
    expect(await watch({ who: "nobody", inside: [table("")] })).toMatchObject({ afterMs: undefined });
  });

  test("where the very host refuses, the service gets ten seconds more", async () => {
    const { message, afterMs } = await watch({ who: "nobody", inside: [table(LISTENS)], answer: refused });
    expect(message).toContain("no working route");
    expect(afterMs).toBeGreaterThan(10_000);
  });

  test.each<[string, Vantage, RouteAnswer["answer"]]>([
    ["on a guessed host, whose refusal says nothing", guessed, refused],
    ["where nobody answers at all", daemonHost, silent],
  ])("%s, it does not", async (_, vantage, answer) => {
    const { afterMs } = await watch({ who: "nobody", vantage, inside: [table(LISTENS)], answer });
    expect(afterMs).toBeLessThan(2_500);
  });

  test.each<[string, Partial<Scene>]>([
    ["there is no port to watch", { ports: [] }],
    ["the container cannot tell", { inside: [cannotTell, cannotTell] }],
  ])("nothing is said where %s", async (_, given) => {
    const { message, afterMs } = await watch({ who: "nobody", inside: [table(LISTENS)], ...given });
    expect([message, afterMs]).toEqual([undefined, 1_000]);
  });
});

describe("a port that has not been proven", () => {
  const explain = async (scene: Scene) => {
    const { watched, containers } = await sceneOf(scene);
    return (await explainDeadRoutes(watched, [tcpPort(5432)], { containers, signal }))?.message;
  };

  test.each<[string, Scene, RegExp | undefined]>([
    [
      "is explained when it listens and no route works",
      { who: "nobody", inside: [table(LISTENS)] },
      /no working/,
    ],
    ["is fine when a route works after all", { who: "service", inside: [table(LISTENS)] }, undefined],
    ["is not explained when it does not listen", { who: "nobody", inside: [table("")] }, undefined],
    ["is not explained when nobody can tell", { who: "nobody", inside: [cannotTell] }, undefined],
  ])("%s", async (_, scene, expected) => {
    const message = await explain(scene);
    if (expected === undefined) expect(message).toBeUndefined();
    else expect(message).toMatch(expected);
  });
});
