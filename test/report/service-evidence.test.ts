import { expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { serviceEvidence } from "../../src/report/service-evidence.ts";
import { someState } from "../fakes/some-state.ts";

const NEVER = "0001-01-01T00:00:00Z";
const stopped = { ...someState, isRunning: false };

function factsOf(state: ServiceState) {
  const last = { kind: "read", lines: [] } as const;
  return serviceEvidence({ service: "db", image: "acme/db:1", state, tried: [], last }).facts;
}

test.each<[string, ServiceState, string[]]>([
  ["runs", someState, ["running"]],
  ["was never started", { ...stopped, startedAt: NEVER }, ["not started"]],
  ["is about to be started again", { ...stopped, startedAt: NEVER, isRestarting: true }, ["running"]],
  ["has run to its end", stopped, ["exited with code 0"]],
  ["could not be started", { ...stopped, startedAt: NEVER, exitCode: 127 }, ["exited with code 127"]],
  [
    "was taken away before it ran",
    { ...stopped, startedAt: NEVER, because: "evicted: full" },
    ["was evicted: full"],
  ],
])("the state of a service that %s is told as it is", (_, state, lines) => {
  expect(factsOf(state).find(({ label }) => label === "state")?.lines).toEqual(lines);
});

test("one that was never started has no exit code", () => {
  expect(factsOf({ ...stopped, startedAt: NEVER }).map(({ label }) => label)).toEqual(["state", "image"]);
});
