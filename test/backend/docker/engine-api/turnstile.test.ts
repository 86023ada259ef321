import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";
import { Turnstile } from "../../../../src/backend/docker/engine-api/turnstile.ts";
import { startPaperDaemon } from "../../../fakes/daemon/paper-daemon.ts";

const never = new AbortController().signal;

describe("a turnstile", () => {
  test("lets so many in at a time, in the order of their coming", async () => {
    const turnstile = new Turnstile(2);
    const begun: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (at: number) => async () => {
      begun.push(at);
      inside += 1;
      most = Math.max(most, inside);
      await pause(1);
      inside -= 1;
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map((at) => turnstile.pass(never, work(at))));
    expect({ begun, most }).toEqual({ begun: [0, 1, 2, 3, 4, 5], most: 2 });
  });

  test("whose guest fails lets the next one in", async () => {
    const turnstile = new Turnstile(1);
    const failing = turnstile.pass(never, () => Promise.reject(new Error("broken")));
    const next = turnstile.pass(never, async () => "in");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("in");
  });

  test("is left by who waits when his signal aborts, and the others move up", async () => {
    const turnstile = new Turnstile(1);
    let leave = () => {};
    const first = turnstile.pass(never, () => new Promise<void>((resolve) => (leave = resolve)));
    const gone = new AbortController();
    const second = turnstile.pass(gone.signal, async () => "second");
    const third = turnstile.pass(never, async () => "third");
    gone.abort(new Error("cancelled"));
    await expect(second).rejects.toThrow("cancelled");
    leave();
    await first;
    expect(await third).toBe("third");
  });
});

describe("seventy starts on a slow daemon", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => vi.useRealTimers());

  test("come few at a time, and no limit counts what waits on our side", async () => {
    const held: (() => void)[] = [];
    let most = 0;
    await using daemon = await startPaperDaemon(({ name }) => (name.endsWith("/start") ? hold : undefined));
    function hold(response: ServerResponse): void {
      held.push(() => response.writeHead(204).end());
      if (held.length === 10) void answerAll();
    }
    async function answerAll(): Promise<void> {
      // Whoever does not wait for his turn comes now.
      await pause(20);
      most = Math.max(most, held.length);
      vi.advanceTimersByTime(500);
      for (const answer of held.splice(0)) answer();
    }

    // All of them take longer together than one may take.
    const { containers } = connectEngine(parseDockerHost(daemon.dockerHost, "the test"), { changeMs: 3_000 });
    await Promise.all(Array.from({ length: 70 }, () => containers.start("c".repeat(64))));
    expect(most).toBe(10);
  });
});
