import { expect, test } from "vitest";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { alsoEnded } from "../../src/service/also-ended.ts";
import { someState } from "../fakes/some-state.ts";

test.each<[string, string | undefined, Partial<ServiceState> | undefined, string[]]>([
  ["has failed", "c1", { isRunning: false, exitCode: 3 }, ["db exited with code 3, too"]],
  ["has finished", "c1", { isRunning: false, exitCode: 0 }, []],
  ["runs again after a failure", "c1", { isRunning: true, exitCode: 3 }, []],
  ["is gone", "c1", undefined, []],
  ["has no container", undefined, { isRunning: false, exitCode: 3 }, []],
])("of one that %s", async (_, containerId, now, sentences) => {
  const state = async () => now && { ...someState, ...now };
  const failures = await alsoEnded([{ service: "db", standing: "", containerId }], { state });
  expect(failures.map(({ message }) => message)).toEqual(sentences);
});
