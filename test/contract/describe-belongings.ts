import { describe, expect, test } from "vitest";
import { newSession } from "../../src/job/session.ts";
import type { Removal } from "../../src/ports/inventory.ts";
import type { Belongings } from "../../src/ports/session.ts";
import { aTrial, type ConnectBackend, names } from "./a-trial.ts";

/** What every backend promises of what belongs to a step: that it is found, and removed, and nothing else is. */
export function describeBelongings(name: string, connect: ConnectBackend, image: string): void {
  describe(`what belongs to a step on ${name}`, () => {
    const trial = aTrial(connect, image);

    test("every round of a removal is told, the last of which is its result", async () => {
      await trial.start();
      const rounds: Removal[] = [];
      const result = await trial.remove({ onRound: (soFar) => rounds.push(soFar) });
      expect(rounds.at(-1)).toEqual(result);
    });

    test("what the backend still creates while a removal waits for quiet is removed, too", async () => {
      await trial.start();
      let nowMs = 0;
      let isLate = false;
      const clock = {
        nowMs: () => nowMs,
        async sleep(ms: number) {
          nowMs += ms;
          if (isLate) return;
          isLate = true;
          await trial.start({ name: "late" });
        },
      };
      expect(await trial.remove({ clock, quietMs: 3_000 })).toMatchObject({ containers: 2, failures: [] });
      expect(isLate).toBe(true);
    });

    test("the job's network stays where it is to be kept, and goes with the job's last service", async () => {
      await trial.start();
      const next = await trial.anotherPlace();
      next.close();
      expect(next.network).toBe(trial.place.network);
      expect(await trial.remove({ network: "kept" })).toMatchObject({ containers: 1, networks: 0 });
      expect(await trial.remove()).toMatchObject({ containers: 0, networks: 1 });
    });

    test("what belongs to the other steps of a job stays", async () => {
      const running = await trial.start();
      const other = newSession(trial.session.jobSession);
      const removed = await trial.remove({}, { kind: "session", ...other, ofJob: names });
      expect(removed).toMatchObject({ containers: 0, networks: 0 });
      expect(await running.state()).toMatchObject({ isRunning: true });
      expect(await trial.remove({}, { kind: "job", jobSession: trial.session.jobSession })).toMatchObject({
        containers: 1,
        networks: 1,
      });
    });

    test("nothing is removed of a job with other names, whatever session is named", async () => {
      const running = await trial.start();
      const theirs: Belongings = { kind: "session", ...trial.session, ofJob: { ...names, run: "8" } };
      expect(await trial.remove({}, theirs)).toMatchObject({ containers: 0, networks: 0 });
      expect(await running.state()).toMatchObject({ isRunning: true });
    });

    test("what a step left is found by its job's names if its state is lost", async () => {
      await trial.start();
      const identity = { jobSession: trial.session.jobSession, isCertain: false, names };
      expect(await trial.leftovers.lostSessions(identity, "services")).toEqual({
        kind: "found",
        belongings: [trial.own()],
      });
      expect(await trial.leftovers.lostSessions(identity, "another")).toEqual({
        kind: "found",
        belongings: [],
      });
      const ofAnother = { ...identity, names: { ...names, run: "8" } };
      expect(await trial.leftovers.lostSessions(ofAnother, "services")).toEqual({
        kind: "found",
        belongings: [],
      });
    });
  });
}
