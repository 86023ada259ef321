import { expect, test } from "vitest";
import { Unanswered } from "../../src/ports/backend-errors.ts";
import type { PreparedService } from "../../src/ports/place.ts";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import { preparationsOf } from "../../src/service/preparations.ts";
import { UserError } from "../../src/user-error.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { aService } from "../stories/a-start.ts";

const prepared = {} as PreparedService;
const noDb = new UserError("db: no such image", { hint: "Check its tag.", topic: "Disk full" });
const noCache = new UserError("cache: no such image", { hint: "Did you mean redis?" });

/** Services whose registry answers after so many milliseconds, as it would be asked by a step. */
function preparing(answers: Readonly<Record<string, { afterMs: number; error?: unknown }>>) {
  const clock = new FakeClock();
  const [failed, over] = [new AbortController(), new AbortController()];
  const place = {
    async prepare({ name }: { name: string }, signal: AbortSignal) {
      const { afterMs = 0, error } = answers[name] ?? {};
      await clock.sleep(afterMs, signal);
      if (error !== undefined) throw error;
      return prepared;
    },
  };
  const preparations = preparationsOf(place, { clock, failed: failed.signal, over: over.signal });
  const ends: Record<string, unknown> = {};
  const all = Object.keys(answers).map((name) =>
    preparations.prepare(aService(name)).then(
      () => (ends[name] = "prepared"),
      (error) => {
        failed.abort(error);
        ends[name] = error;
      },
    ),
  );
  return { clock, failed, over, preparations, ends, all: Promise.all(all) };
}

test("a second service that cannot be had either is told with the first", async () => {
  const { clock, preparations, ends } = preparing({
    db: { afterMs: 300, error: noDb },
    cache: { afterMs: 2_299, error: noCache },
    app: { afterMs: 9_000 },
  });
  await clock.advance(2_299);
  expect(ends).toEqual({ db: noDb, cache: noCache });
  await clock.advance(1);
  expect(ends).toMatchObject({ app: noDb });
  expect(preparations.completed(noDb)).toMatchObject({
    message: "db: no such image",
    hint: "Check its tag.",
    topic: "Disk full",
    others: ["cache: no such image\nHint: Did you mean redis?"],
  });
});

test("a refusal of one service stays one, with its title", async () => {
  const refused = new ServiceFailure("web", "publishes too many ports", {
    hint: "Less.",
    topic: "Disk full",
  });
  const { clock, preparations } = preparing({
    web: { afterMs: 0, error: refused },
    cache: { afterMs: 5, error: noCache },
  });
  await clock.advance(10);
  expect(preparations.completed(refused)).toMatchObject({
    title: "web: Disk full",
    others: ["cache: no such image\nHint: Did you mean redis?"],
  });
});

test("nothing is prepared any longer once a service has failed for another reason", async () => {
  const { clock, failed, ends, preparations } = preparing({ app: { afterMs: 9_000 } });
  const crash = new UserError("db exited with code 1");
  failed.abort(crash);
  await clock.advance(0);
  expect(ends).toEqual({ app: crash });
  expect(clock.sleeperCount).toBe(0);
  expect(preparations.completed(crash)).toBe(crash);
});

test("a cancel ends the moment that the others have", async () => {
  const { clock, over, ends } = preparing({ db: { afterMs: 0, error: noDb }, app: { afterMs: 9_000 } });
  await clock.advance(0);
  over.abort("cancelled");
  await clock.advance(0);
  expect(ends).toEqual({ db: noDb, app: "cancelled" });
  expect(clock.sleeperCount).toBe(0);
});

test("a backend that does not answer is told once, not for each service", async () => {
  const [first, second] = [new Unanswered("no answer to GET /a"), new Unanswered("no answer to GET /b")];
  const { clock, preparations } = preparing({
    db: { afterMs: 0, error: first },
    app: { afterMs: 5, error: second },
    cache: { afterMs: 6, error: noCache },
  });
  await clock.advance(10);
  expect(preparations.completed(first)).toBe(first);
});

test("what is a defect of ours stays as it is", async () => {
  const defect = new TypeError("x is not a function");
  const { clock, preparations } = preparing({
    db: { afterMs: 0, error: noDb },
    app: { afterMs: 5, error: defect },
  });
  await clock.advance(10);
  expect(preparations.completed(noDb)).toMatchObject({ message: noDb.message, others: [] });
  expect(preparations.completed(defect)).toBe(defect);
});
