import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject } from "vitest";
import { signalComponent } from "./component.ts";
import { setPause } from "./component-pause.ts";
import { connectKubectl } from "./connect-kubectl.ts";
import { paused } from "./node.ts";

/** Ends the API server of the tests as a crash does. It is started again after ten seconds, or after `awayMs`. */
export function killApiServer(awayMs?: number): void {
  const { folder } = inject("cluster");
  if (awayMs !== undefined) setPause(folder, "server", awayMs);
  signalComponent(folder, "server", "SIGKILL");
}

/** Keeps the API server from answering for a while, although it takes connections. */
export async function hangApiServer(ms: number): Promise<void> {
  using _ = paused("server");
  await pause(ms);
}

/** Resolves once it is there again for everybody, and the kubelet that was started after it knows its pods. */
export async function apiServerIsBack(): Promise<void> {
  const { folder } = inject("cluster");
  const startedAtMs = async (name: string) => (await stat(join(folder, `${name}.pid`))).mtimeMs;
  const look = async () => {
    await connectKubectl().raw("get", "--raw", "/readyz");
    if ((await startedAtMs("kubelet")) < (await startedAtMs("server"))) return "the kubelet is the old one";
    return connectKubectl().raw("get", "--raw", "/api/v1/nodes/node1/proxy/pods");
  };
  await expect.poll(look, { timeout: 60_000, interval: 200 }).toContain('"phase":"Running"');
}
