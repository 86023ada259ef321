import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Route } from "../../../src/ports/route.ts";
import { askOneByOne, type Question } from "../../../src/reachability/inside/ask-one-by-one.ts";
import { tcpPort } from "../../../src/request/container-port.ts";

const published = (host: string): Route => ({ kind: "published", host, port: 40000 });
const [best, middle, worst] = [published("10.0.0.1"), published("10.0.0.2"), published("10.0.0.3")] as const;
const { signal } = new AbortController();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks about each route so many milliseconds after the beginning; every answer takes 100 ms. */
async function order(...after: [Route, number][]): Promise<string[]> {
  const asked: string[] = [];
  let underWay = 0;
  const ask = async ({ over }: Question) => {
    underWay += 1;
    expect(underWay).toBe(1);
    asked.push(over.route.host);
    await pause(100);
    underWay -= 1;
    return "seen" as const;
  };
  const seesOn = askOneByOne(() => [best, middle, worst], ask);
  await Promise.all(
    after.map(async ([route, ms]) => {
      await pause(ms);
      expect(await seesOn(tcpPort(5432), { route, ip: route.host }, signal)).toBe("seen");
    }),
  );
  return asked;
}

describe("the container is asked about one route at a time", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("about the best of those that answer at about the same time", async () => {
    expect(await order([worst, 0], [middle, 10], [best, 20])).toEqual(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
  });

  test("then about better ones first, among those that wait", async () => {
    expect(await order([middle, 0], [worst, 30], [best, 40])).toEqual(["10.0.0.2", "10.0.0.1", "10.0.0.3"]);
  });

  test("about the better of two, although it answers later", async () => {
    expect(await order([worst, 0], [best, 10])).toEqual(["10.0.0.1", "10.0.0.3"]);
    const asked: string[] = [];
    const seesOn = askOneByOne(
      () => [best, worst],
      async ({ over }) => {
        asked.push(over.route.host);
        return "seen";
      },
    );
    const first = seesOn(tcpPort(5432), { route: worst, ip: worst.host }, signal);
    await Promise.all([first, seesOn(tcpPort(5432), { route: best, ip: best.host }, signal)]);
    expect(asked).toEqual(["10.0.0.1", "10.0.0.3"]);
  });

  test("at once about the only route", async () => {
    const seesOn = askOneByOne(
      () => [best],
      async () => "seen",
    );
    const seen = seesOn(tcpPort(5432), { route: best, ip: best.host }, signal);
    expect(vi.getTimerCount()).toBe(0);
    expect(await seen).toBe("seen");
  });

  test("what was seen at an address is not asked again, under whatever name", async () => {
    let count = 0;
    const seesOn = askOneByOne(
      () => [best],
      async () => {
        count += 1;
        return count === 1 ? "not-seen" : "seen";
      },
    );
    const names = ["10.0.0.1", "host.docker.internal", "10.0.0.1"].map(published);
    for (const route of names) await seesOn(tcpPort(5432), { route, ip: "10.0.0.1" }, signal);
    expect(count).toBe(2);
    await seesOn(tcpPort(5433), { route: best, ip: "10.0.0.1" }, signal);
    await seesOn(tcpPort(5432), { route: { ...best, port: 40001 }, ip: "10.0.0.1" }, signal);
    expect(count).toBe(4);
  });

  test("one that fails lets the next one through", async () => {
    const seesOn = askOneByOne(
      () => [best],
      async ({ port }) => {
        if (port.number === 1) throw new Error("broken off");
        return "not-seen";
      },
    );
    const over = { route: best, ip: "10.0.0.1" };
    const failing = seesOn(tcpPort(1), over, signal);
    const next = seesOn(tcpPort(2), over, signal);
    await expect(failing).rejects.toThrow("broken off");
    expect(await next).toBe("not-seen");
  });
});
