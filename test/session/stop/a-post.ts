import type { StopTools } from "../../../src/session/stop/stop-session.ts";
import { inMemoryBackend } from "../../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

/** What post needs, on a machine without services and without a main that still runs. */
export function postTools() {
  const host = inMemoryHost();
  const log = recordingLog();
  const clock = new FakeClock();
  const processes = {
    ownPid: 9,
    stat: (_pid: number): string | undefined => undefined,
    pidNamespace: () => "pid:[1]",
    bootId: () => "boot-1",
    uptimeSeconds: () => 3_600,
  };
  const tools = { log, clock, processes, backend: inMemoryBackend(host), kill: () => {} } satisfies StopTools;
  return { host, log, clock, processes, tools };
}
