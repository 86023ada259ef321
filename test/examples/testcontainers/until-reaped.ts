import { setTimeout as pause } from "node:timers/promises";
import { connectDaemon } from "../../bed/daemon.ts";

const REAPS_WITHIN_MS = 20_000;

/** Waits until Testcontainers' reaper has removed what its tests left, and itself. */
export async function untilReaped(dockerHost: string): Promise<void> {
  const docker = connectDaemon(dockerHost);
  const untilMs = Date.now() + REAPS_WITHIN_MS;
  for (;;) {
    const left = await docker.listContainers({ all: true, filters: { label: ["org.testcontainers"] } });
    if (left.length === 0) return;
    if (Date.now() > untilMs) throw new Error(`not reaped: ${left.map(({ Image }) => Image).join(", ")}`);
    await pause(100);
  }
}
