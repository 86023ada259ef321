import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import {
  HeldByOthers,
  joined,
  type Removable,
  removeEach,
  unlessFailed,
} from "../../../../src/backend/removal/removal.ts";

const goes = (name: string): Removable => ({
  kind: "container",
  noun: "container",
  name,
  remove: async () => "removed",
});
const stays = (name: string, reason: Error): Removable => ({
  kind: "network",
  noun: "network",
  name,
  remove: () => Promise.reject(reason),
});
const refusal = (status: number) => new EngineRefusal("DELETE /networks/{id}", "not now", status);

describe("things are removed", () => {
  test("each whatever becomes of the others, and what stays is named with the reason", async () => {
    const foreign: Removable = { kind: "volume", noun: "volume", name: "c", remove: async () => "foreign" };
    const things = [stays("a", new HeldByOthers("container web is on it")), goes("b"), foreign, goes("d")];
    expect(await removeEach(things)).toEqual({
      removed: [
        { kind: "container", name: "b" },
        { kind: "container", name: "d" },
      ],
      failures: ["network a: container web is on it"],
      isWorthRepeating: false,
    });
  });

  test("not too many at a time", async () => {
    let underWay = 0;
    let most = 0;
    const things = Array.from({ length: 40 }, (_, at): Removable => {
      const remove = async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await turn();
        underWay -= 1;
        return "removed" as const;
      };
      return { kind: "container", noun: "container", name: `c${at}`, remove };
    });
    expect((await removeEach(things)).removed).toHaveLength(40);
    expect(most).toBe(8);
  });

  test.each<[string, Error, boolean]>([
    ["a daemon that is out of reach", new EngineBreakdown("DELETE /x", new Error("reset")), true],
    ["a daemon that failed itself", refusal(500), true],
    ["a daemon that is starting", refusal(503), true],
    ["a refusal that stays one", refusal(403), false],
    ["a conflict that stays one", refusal(499), false],
    ["somebody else's container", new HeldByOthers("it is held"), false],
  ])("and again after trouble that may go away: %s", async (_, reason, isWorthRepeating) => {
    expect((await removeEach([goes("a"), stays("b", reason), goes("c")])).isWorthRepeating).toBe(
      isWorthRepeating,
    );
  });

  test("and again where one of several troubles may go away", () => {
    const round = { removed: [], failures: ["x"], isWorthRepeating: false };
    expect(joined([round, { ...round, isWorthRepeating: true }])).toMatchObject({
      failures: ["x", "x"],
      isWorthRepeating: true,
    });
  });

  test("what cannot be listed is a failure with its reason, not an end", async () => {
    const listing = unlessFailed("volumes", () => Promise.reject(refusal(500)));
    expect(await listing).toEqual({
      removed: [],
      failures: ["volumes: the daemon refused DELETE /networks/{id}: not now (500)"],
      isWorthRepeating: true,
    });
  });
});
