import { expect, test } from "vitest";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import { whatBecame } from "../../../src/session/stop/what-became.ts";
import { someState } from "../../fakes/some-state.ts";

const STARTED_AT = "2026-01-02T03:04:05.000000000Z";
const LATER = "2026-01-02T04:05:06.000000000Z";
const handedOver = { name: "db", id: "a", ip: "10.0.0.2", startedAt: STARTED_AT };

test.each<[string, Partial<ServiceState> | undefined, RegExp | undefined]>([
  ["runs as it did", {}, undefined],
  ["is gone", undefined, /was removed by something else/],
  ["restarts again and again", { isRestarting: true }, /kept restarting/],
  ["has ended", { isRunning: false, finishedAt: LATER }, /during the job, at 2026-01-02 04:05:06 UTC/],
  ["has ended, nobody knows when", { isRunning: false }, /exited with code 0 during the job"/],
  ["was evicted", { isRunning: false, exitCode: 137, because: "evicted: full" }, /was evicted: full during/],
  ["was restarted by its policy", { restartCount: 1, startedAt: LATER }, /was restarted during the job/],
  ["was restarted by its policy before it was ready", { restartCount: 1 }, undefined],
  ["had a process killed for lack of memory", { isOutOfMemory: true }, /ran out of memory and was killed/],
  ["was restarted by hand", { startedAt: LATER }, /was restarted during the job/],
  ["has another address", { addresses: ["10.0.0.3"] }, /from 10\.0\.0\.2 to 10\.0\.0\.3/],
  ["has one more address", { addresses: ["10.0.0.3", "10.0.0.2"] }, undefined],
  ["shows no address", { addresses: [] }, undefined],
])("a service that %s", (_, now, words) => {
  const running = {
    isRunning: true,
    isRestarting: false,
    restartCount: 0,
    startedAt: STARTED_AT,
    addresses: ["10.0.0.2"],
  };
  const fate = whatBecame(handedOver, now && { ...someState, ...running, ...now });
  expect(fate).toEqual(
    words === undefined
      ? { kind: "well" }
      : expect.objectContaining({ kind: expect.not.stringMatching("well") }),
  );
  if (words !== undefined) expect(JSON.stringify(fate)).toMatch(words);
});
