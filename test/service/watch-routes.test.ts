import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Route, RouteAnswer } from "../../src/ports/route.ts";
import type { ServiceFailure } from "../../src/ports/service-failure.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { explainDeadRoutes, watchRoutes } from "../../src/service/watch-routes.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { listenersOn, someRoutes, someRunningService } from "../fakes/some-running-service.ts";

const { signal } = new AbortController();
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
  readonly isHostCertain?: boolean;
  readonly ports?: readonly number[];
  /** On which ports it listens at each look into it, `undefined` where it cannot tell; the last one stays. */
  readonly inside: readonly (readonly number[] | undefined)[];
  /** The last answer of the looks that go on beside. */
  readonly answer?: RouteAnswer["answer"];
}

async function sceneOf({ who, isHostCertain = true, ports = [5432], inside, answer }: Scene) {
  const route: Route = { kind: "container-ip", host: "127.0.0.1", port: await portOf(who) };
  let lookedInside = 0;
  const running = someRunningService({
    routes: someRoutes({ routesTo: () => [route], isHostCertain, remedy: "Open the firewall." }),
    async listeners() {
      lookedInside += 1;
      const ports = inside[Math.min(lookedInside, inside.length) - 1];
      return ports && listenersOn(ports);
    },
  });
  const looks = { lastAnswers: () => (answer === undefined ? [] : [{ route, answer }]) };
  return {
    watched: { service: "db", running, ports: ports.map(tcpPort), looks },
    looksInside: () => lookedInside,
  };
}

/** The failure that the watch ends with, and when. */
async function watch(scene: Scene) {
  const { watched, looksInside } = await sceneOf(scene);
  const clock = new FakeClock();
  let end: { failure: ServiceFailure | undefined; afterMs: number } | undefined;
  void watchRoutes(watched, { clock, signal }).then((failure) => {
    end = { failure, afterMs: clock.passedMs };
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

describe("while a service is waited for", () => {
  test("one that listens and that no route reaches fails soon, with the remedy of the vantage", async () => {
    const { message, hint, afterMs } = await watch({
      who: "nobody",
      isHostCertain: false,
      inside: [[5432]],
    });
    expect(message).toMatch(
      /^db listens on port 5432, but this job has no working route to it \(container IP/,
    );
    expect(hint).toBe("Open the firewall.");
    expect(afterMs).toBeLessThan(2_500);
  });

  test("it takes two looks, because a service may close its port again", async () => {
    const { message, looksInside } = await watch({
      who: "nobody",
      inside: [[5432], [], [5432], [5432]],
    });
    expect(message).toContain("no working route");
    expect(looksInside()).toBe(4);
  });

  test("a route that works ends the watch", async () => {
    const { message, afterMs } = await watch({ who: "service", inside: [[5432]] });
    expect({ message, isOver: afterMs !== undefined }).toEqual({ message: undefined, isOver: true });
  });

  test("an answer that the looks have seen ends the watch without a look inside", async () => {
    const { message, looksInside } = await watch({
      who: "nobody",
      inside: [[5432]],
      answer: { kind: "ready", detail: "" },
    });
    expect([message, looksInside()]).toEqual([undefined, 0]);
  });

  test("a service that is only late is not failed", async () => {
    expect(await watch({ who: "nobody", inside: [[]] })).toMatchObject({ afterMs: undefined });
  });

  test("if the host itself refuses, the service gets ten seconds more", async () => {
    const { message, afterMs } = await watch({ who: "nobody", inside: [[5432]], answer: refused });
    expect(message).toContain("no working route");
    expect(afterMs).toBeGreaterThan(10_000);
  });

  test.each<[string, boolean, RouteAnswer["answer"]]>([
    ["on a guessed host, whose refusal says nothing", false, refused],
    ["where nobody answers at all", true, silent],
  ])("%s, it does not", async (_, isHostCertain, answer) => {
    const { afterMs } = await watch({ who: "nobody", isHostCertain, inside: [[5432]], answer });
    expect(afterMs).toBeLessThan(2_500);
  });

  test.each<[string, Partial<Scene>, number[]]>([
    ["nobody answers", { answer: silent }, [1_000, 2_500, 4_000]],
    ["the host itself refuses", { answer: refused }, [11_000, 21_000]],
  ])("if %s and it does not listen yet, it is looked into at %j", async (_, given, atMs) => {
    const clock = new FakeClock();
    const { watched, looksInside } = await sceneOf({ who: "nobody", inside: [[]], ...given });
    void watchRoutes(watched, { clock, signal });
    for (const [at, ms] of atMs.entries()) {
      await clock.advance(ms - 1 - clock.passedMs);
      expect(looksInside()).toBe(at);
      await clock.advance(1);
      expect(looksInside()).toBe(at + 1);
    }
  });

  test("of several ports, one that answers is enough", async () => {
    const { watched, looksInside } = await sceneOf({ who: "nobody", ports: [1, 2], inside: [[1, 2]] });
    const route: Route = { kind: "alias", host: "db", port: 2 };
    const clock = new FakeClock();
    const looks = {
      lastAnswers: ({ number }: { number: number }): RouteAnswer[] => [
        { route, answer: number === 2 ? { kind: "ready", detail: "" } : silent },
      ],
    };
    const watching = watchRoutes({ ...watched, looks }, { clock, signal });
    await clock.advance(1_000);
    expect(await watching).toBeUndefined();
    expect(looksInside()).toBe(0);
  });

  test("of several that listen, the first is named", async () => {
    const { message } = await watch({ who: "nobody", isHostCertain: false, ports: [1, 2], inside: [[2, 1]] });
    expect(message).toMatch(/^db listens on port 1,/);
  });

  test.each<[string, Partial<Scene>]>([
    ["there is no port to watch", { ports: [] }],
    ["the container cannot tell", { inside: [undefined] }],
  ])("nothing is logged if %s", async (_, given) => {
    const { message, afterMs } = await watch({ who: "nobody", inside: [[5432]], ...given });
    expect([message, afterMs]).toEqual([undefined, 1_000]);
  });
});

describe("a port that has not been proven", () => {
  const explain = async (scene: Scene) => {
    const { watched } = await sceneOf(scene);
    return (await explainDeadRoutes(watched, [tcpPort(5432)], signal))?.message;
  };

  test.each<[string, Scene, RegExp | undefined]>([
    ["is explained when it listens and no route works", { who: "nobody", inside: [[5432]] }, /no working/],
    ["is fine when a route works after all", { who: "service", inside: [[5432]] }, undefined],
    ["is not explained when it does not listen", { who: "nobody", inside: [[]] }, undefined],
    ["is not explained when nobody can tell", { who: "nobody", inside: [undefined] }, undefined],
  ])("%s", async (_, scene, expected) => {
    const message = await explain(scene);
    if (expected === undefined) expect(message).toBeUndefined();
    else expect(message).toMatch(expected);
  });
});
