import { describe, expect, test } from "vitest";
import type { PullRequest } from "../../../../../src/backend/docker/engine/images.ts";
import { pullOnce } from "../../../../../src/backend/docker/image/pull/pull-once.ts";
import { FakeClock } from "../../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../../fakes/recording-log.ts";
import { downloading, IMAGE, pull, says } from "./a-pull.ts";

describe("a pull has stalled", () => {
  test("if a layer that was arriving stops for a minute", async () =>
    expect(await pull([[1_000, downloading("a", 1, 4), says("b", "Waiting")]], "hangs")).toMatchObject({
      result: "it stalled: no progress for 60 s while downloading",
      endedAtMs: 63_000,
    }));

  test("on Podman, a minute after it announced a layer, because it may not tell of the bytes that came", async () => {
    const announced = [[1_000, says("a", "Pulling fs layer")]] as const;
    expect(await pull(announced, "hangs", { isPodman: true })).toMatchObject({
      result: "it stalled: no progress for 60 s while downloading",
      endedAtMs: 63_000,
    });
    expect(await pull(announced, "hangs")).toMatchObject({
      result: "it stalled: no progress for 180 s while waiting for the registry",
    });
  });

  test("even if the daemon keeps saying how far it has come", async () => {
    const repeated = Array.from({ length: 600 }, (_, at) => [at * 100, downloading("a", 1, 4)] as const);
    expect(await pull(repeated, "hangs")).toMatchObject({ endedAtMs: 60_000 });
  });

  test("if the registry does not answer for three minutes", async () =>
    expect(await pull([], "hangs")).toMatchObject({
      result: "it stalled: no progress for 180 s while waiting for the registry",
    }));

  test("if it has unpacked for a quarter of an hour without a word", async () =>
    expect(await pull([[1_000, says("a", "Download complete")]], "hangs")).toMatchObject({
      result: "it stalled: no progress for 900 s while unpacking",
    }));
});

describe("a pull has not stalled", () => {
  test("while a large layer is unpacked in silence for ten minutes", async () =>
    expect(
      await pull([
        [1_000, downloading("a", 4, 4), says("a", "Download complete")],
        [601_000, says("a", "Pull complete")],
      ]),
    ).toMatchObject({ result: "pulled" }));

  test("while it is unpacked with a count of seconds", async () => {
    const seconds = Array.from(
      { length: 1_500 },
      (_, at) => [1_000 * (at + 1), { id: "a", status: "Extracting", seconds: at }] as const,
    );
    expect(await pull(seconds)).toMatchObject({ result: "pulled" });
  });

  test("while bytes keep arriving, however slowly", async () => {
    const slow = Array.from(
      { length: 20 },
      (_, at) => [50_000 * (at + 1), downloading("a", at, 20)] as const,
    );
    expect(await pull(slow)).toMatchObject({ result: "pulled" });
  });
});

test("a pull that waits for the layers of another one is not stalled as long as that has news", async () => {
  const clock = new FakeClock();
  const lastNews = { atMs: 0 };
  const hanging = { pull: ({ signal }: PullRequest) => clock.sleep(10_000_000, signal) };
  const request = { reference: IMAGE, signal: new AbortController().signal };
  const pulled = pullOnce(IMAGE, request, {
    ...{ images: hanging, clock, log: recordingLog(), lastNews, isPodman: false },
    onNews: () => {},
  });
  const ended = pulled.catch((error: Error) => `${error.message} at ${clock.passedMs}`);
  for (let at = 0; at < 10; at += 1) {
    await clock.advance(150_000);
    lastNews.atMs = clock.nowMs();
  }
  await clock.advance(400_000);
  expect(await ended).toBe("it stalled: no progress for 180 s while waiting for the registry at 1680000");
});
