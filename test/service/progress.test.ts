import { expect, test } from "vitest";
import { progressOf } from "../../src/service/progress.ts";

test("a service that is ready is not under way again, whatever a last look still says", () => {
  const told: (string | undefined)[] = [];
  const progress = progressOf([{ name: "db", dependsOn: [] }], (_, standing) => told.push(standing));
  progress.tell("ready", { name: "db" } as Parameters<typeof progress.tell>[1]);
  progress.note("db", "port 5432: no answer yet");
  expect(told.at(-1)).toBeUndefined();
  expect(progress.unready).toEqual([]);
});
