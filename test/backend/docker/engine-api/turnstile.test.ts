import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
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

test("seventy starts on a slow daemon: few at a time, and no limit counts what waits on our side", {
  timeout: 60_000,
}, async () => {
  let inside = 0;
  let most = 0;
  await using daemon = await startPaperDaemon(({ name }) =>
    name.endsWith("/start")
      ? (response) => {
          inside += 1;
          most = Math.max(most, inside);
          setTimeout(() => {
            inside -= 1;
            response.writeHead(204).end();
          }, 500);
        }
      : undefined,
  );
  // All of them take longer together than one may take.
  const { containers } = connectEngine(parseDockerHost(daemon.dockerHost, "the test"), { changeMs: 3_000 });
  await Promise.all(Array.from({ length: 70 }, () => containers.start("c".repeat(64))));
  expect(most).toBe(10);
});
