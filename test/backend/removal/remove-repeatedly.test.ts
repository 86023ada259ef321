import { describe, expect, test } from "vitest";
import type { Round } from "../../../src/backend/removal/removal.ts";
import type { Patience } from "../../../src/backend/removal/remove-repeatedly.ts";
import { removeRepeatedly } from "../../../src/backend/removal/remove-repeatedly.ts";
import type { Removal } from "../../../src/ports/inventory.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";

const NOTHING: Round = { removed: [], failures: [], isWorthRepeating: false };
const found = (...names: string[]): Round => ({
  ...NOTHING,
  removed: names.map((name) => ({ kind: "container", name })),
});
const refused: Round = { ...NOTHING, failures: ["network n: held"] };
const inTrouble: Round = { ...NOTHING, failures: ["containers: out of reach"], isWorthRepeating: true };

type Given = Partial<Pick<Patience, "quietMs" | "signal" | "onRound">> & { readonly withinMs?: number };

/** Goes through these rounds, the last one again and again, and notes when each began. */
function remove(rounds: readonly Round[], { withinMs = 30_000, ...given }: Given = {}) {
  const clock = new FakeClock();
  const beginsMs: number[] = [];
  const look = async () => {
    const round = rounds[Math.min(beginsMs.length, rounds.length - 1)] ?? NOTHING;
    beginsMs.push(clock.passedMs);
    return round;
  };
  const removal = removeRepeatedly(look, { clock, untilMs: clock.nowMs() + withinMs, quietMs: 0, ...given });
  return { clock, beginsMs, removal };
}

describe("a removal", () => {
  test("ends at once where nothing is found", async () => {
    const { removal, beginsMs } = remove([NOTHING]);
    expect(await removal).toEqual({ containers: 0, networks: 0, volumes: 0, failures: [] });
    expect(beginsMs).toEqual([0]);
  });

  test("looks again at once after it has found something, until nothing is left", async () => {
    const { removal, beginsMs } = remove([found("a"), found("b", "c"), NOTHING]);
    expect((await removal).containers).toBe(3);
    expect(beginsMs).toEqual([0, 0, 0]);
  });

  test("counts each thing once, by its kind, even if the daemon still lists it while it goes", async () => {
    const all: Round = {
      ...NOTHING,
      removed: [
        { kind: "container", name: "x" },
        { kind: "network", name: "x" },
        { kind: "volume", name: "x" },
        { kind: "volume", name: "y" },
      ],
    };
    const { removal, beginsMs, clock } = remove([all, all, NOTHING]);
    await clock.advance(1_000);
    expect(await removal).toEqual({ containers: 1, networks: 1, volumes: 2, failures: [] });
    // What was just removed and is there again is waited for.
    expect(beginsMs).toEqual([0, 0, 200]);
  });

  test("waits longer from look to look, but never long while nothing goes wrong", async () => {
    const { removal, beginsMs, clock } = remove([found("a"), found("a"), found("a"), found("a"), NOTHING]);
    await clock.advance(2_000);
    await removal;
    expect(beginsMs).toEqual([0, 0, 200, 600, 1_000]);
  });

  test("believes the end only after a quiet time if something may still be created", async () => {
    const { removal, beginsMs, clock } = remove([NOTHING, NOTHING, found("late"), NOTHING], {
      quietMs: 1_000,
    });
    await clock.advance(5_000);
    expect((await removal).containers).toBe(1);
    // Quiet is counted anew after the late one.
    expect(beginsMs).toEqual([0, 200, 600, 600, 1_000, 1_400, 1_800]);
  });

  test("gives up a refusal that does not go away after three rounds, and says it", async () => {
    const { removal, beginsMs, clock } = remove([refused]);
    await clock.advance(30_000);
    expect((await removal).failures).toEqual(["network n: held"]);
    expect(beginsMs).toHaveLength(3);
  });

  test("says nothing of failures that a later round has mended", async () => {
    const { removal, clock } = remove([refused, inTrouble, found("a"), NOTHING]);
    await clock.advance(30_000);
    expect(await removal).toMatchObject({ containers: 1, failures: [] });
  });

  test("goes on as long as there is time while the daemon is in trouble, at a bearable pace", async () => {
    const { removal, beginsMs, clock } = remove([inTrouble]);
    await clock.advance(30_000);
    expect((await removal).failures).toEqual(["containers: out of reach"]);
    expect(beginsMs).toEqual([
      0, 200, 600, 1_400, 3_000, 6_000, 9_000, 12_000, 15_000, 18_000, 21_000, 24_000, 27_000, 30_000,
    ]);
  });

  test("waits after a failure, even if it has found something new", async () => {
    const { removal, beginsMs, clock } = remove([{ ...found("a"), failures: ["volume v: busy"] }, NOTHING]);
    await clock.advance(1_000);
    await removal;
    expect(beginsMs).toEqual([0, 200]);
  });

  test("looks a last time when its time is over, and begins no look after", async () => {
    const { removal, beginsMs, clock } = remove([inTrouble], { withinMs: 500 });
    await clock.advance(10_000);
    await removal;
    expect(beginsMs).toEqual([0, 200, 500]);
  });

  test("ends after the round that is under way when it is told to, also out of a pause", async () => {
    const stop = new AbortController();
    const { removal, beginsMs, clock } = remove([inTrouble], { signal: stop.signal });
    await clock.advance(100);
    stop.abort();
    expect((await removal).failures).toEqual(["containers: out of reach"]);
    expect(beginsMs).toEqual([0, 100]);
    expect(clock.sleeperCount).toBe(0);
  });

  test("reports after each round what it has done, for callers that do not wait for the end", async () => {
    const known: Removal[] = [];
    const { removal } = remove([found("a"), NOTHING], { onRound: (soFar) => known.push(soFar) });
    await removal;
    expect(known.map(({ containers }) => containers)).toEqual([1, 1]);
  });
});
