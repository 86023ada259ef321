import { expect } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { sweep } from "../../src/backend/docker/removal/sweep.ts";
import { systemClock } from "../../src/machine/system-clock.ts";
import { processTable } from "../../src/machine/this-process.ts";
import { recordingLog } from "../fakes/recording-log.ts";

/** One sweep that removes nothing: the methods of the engine that it called, and how long it took. */
export async function notedSweep(dockerHost: string): Promise<{ calls: string[]; elapsedMs: number }> {
  const calls: string[] = [];
  const engine = noting(connectEngine(parseDockerHost(dockerHost, "the test bed")), calls);
  const log = recordingLog();
  const startMs = performance.now();
  await sweep("0".repeat(12), {
    engine,
    processes: processTable,
    isDaemonLocal: true,
    log,
    clock: systemClock,
    signal: new AbortController().signal,
  });
  const elapsedMs = performance.now() - startMs;
  expect(log.lines).toEqual([]);
  return { calls, elapsedMs };
}

/** The same port, which notes the name of each method that is called. */
function noting<Port extends object>(port: Port, calls: string[]): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver);
      if (typeof member === "object" && member !== null) return noting(member, calls);
      if (typeof member !== "function") return member;
      return (...values: unknown[]) => {
        calls.push(String(name));
        return member.apply(target, values);
      };
    },
  });
}
