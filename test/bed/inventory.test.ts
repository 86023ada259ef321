import { expect, test } from "vitest";
import { hasMark } from "./inventory.ts";

const aThing = { id: "0123", name: "/db", labels: {} };

test.each([
  ["a container of the action", { ...aThing, labels: { "sibling-services.session": "x" } }, true],
  ["a network of the action", { ...aThing, name: "zzz-sibling-services-0123456789ab" }, true],
  ["a labelled anonymous volume", { ...aThing, name: "", labels: { "sibling-services.session": "x" } }, true],
  ["a job container of act", { ...aThing, name: "/act-tests-job" }, true],
  ["act's volume", { id: "act-toolcache", name: "", labels: null }, true],
  ["a job container of the emulated runner", { ...aThing, labels: { "1d124c": "" } }, true],
  ["a network of a test", { ...aThing, name: "sibling-services-run-01ab" }, true],
  ["a neighbour's container", { ...aThing, name: "/compact-db" }, false],
  ["a neighbour's volume", { id: "0123", name: "", labels: undefined }, false],
])("on a shared engine a test answers for %s: %s", (_, thing, expected) => {
  expect(hasMark(thing)).toBe(expected);
});
