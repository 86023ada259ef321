import { expect, inject } from "vitest";
import { signalComponent } from "./cluster.ts";
import { connectKubectl } from "./job-pod.ts";

/** Ends the API server of the tests as a crash does. It is started again after ten seconds. */
export function killApiServer(): void {
  signalComponent(inject("cluster").folder, "server", "SIGKILL");
}

/** Resolves once it is there again for everybody. */
export async function apiServerIsBack(): Promise<void> {
  const look = () => connectKubectl().raw("get", "--raw", "/readyz");
  await expect.poll(look, { timeout: 60_000, interval: 200 }).toBe("ok");
}
