import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CommonSilence } from "../../../../src/backend/docker/engine-api/common-silence.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A stream that waits for its end or for being late. */
function stream(silence: CommonSilence) {
  let sound = () => {};
  let end = () => {};
  const result = silence
    .listen((late, onSound) => {
      sound = onSound;
      return new Promise<string>((resolve, reject) => {
        end = () => resolve("ended");
        late.addEventListener("abort", () => reject(late.reason));
      });
    })
    .catch((error: Error) => error.message);
  return { result, sound: () => sound(), end: () => end() };
}

test("a stream that waits is not late as long as another one has something to say", async () => {
  const silence = new CommonSilence(1_000);
  const [waiting, busy] = [stream(silence), stream(silence)];
  for (let at = 0; at < 5; at += 1) {
    await vi.advanceTimersByTimeAsync(900);
    busy.sound();
  }
  busy.end();
  await vi.advanceTimersByTimeAsync(900);
  waiting.end();
  expect(await Promise.all([waiting.result, busy.result])).toEqual(["ended", "ended"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("all of them are late when none has said anything for too long", async () => {
  const silence = new CommonSilence(1_000);
  const both = [stream(silence), stream(silence)];
  await vi.advanceTimersByTimeAsync(1_000);
  const late = "nothing more arrived within 1 s";
  expect(await Promise.all(both.map(({ result }) => result))).toEqual([late, late]);
});
