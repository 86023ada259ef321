import { expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { serviceEvidence } from "../../src/report/service-evidence.ts";
import { someState } from "../fakes/some-state.ts";

const NEVER = "0001-01-01T00:00:00Z";
const stopped = { ...someState, isRunning: false };

type Known = Parameters<typeof serviceEvidence>[0];

function factsOf(state: ServiceState, known: Partial<Known> = {}) {
  const last = { kind: "read", lines: [] } as const;
  return serviceEvidence({ service: "db", image: "acme/db:1", state, tried: [], last, ...known }).facts;
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

test.each(["Nothing listens on the port", "Listens on another port"] as const)(
  "%s: that Docker reports it unhealthy follows from that, and that its timeout is over is said once",
  (topic) => {
    const waited = { forMs: undefined, timeout: "8 s", commandOutput: "" };
    const [state, , had] = factsOf({ ...someState, health: "unhealthy" }, { topic, waited });
    expect(state).toEqual({ label: "state", lines: ["running"] });
    expect(had).toEqual({ label: "waited", lines: ["all of its timeout, 8 s"] });
  },
);
