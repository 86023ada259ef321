import { afterEach, beforeEach, vi } from "vitest";
import type { Probe, ProbeAnswer } from "../../src/ports/probe.ts";
import type { Route } from "../../src/ports/route.ts";
import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import { portLooks } from "../../src/reachability/port-looks.ts";
import { tcpPort } from "../../src/request/container-port.ts";

export const alias: Route = { kind: "alias", host: "db", port: 5432 };
export const direct: Route = { kind: "container-ip", host: "172.18.0.2", port: 5432 };
export const postgres = tcpPort(5432);
export const { signal } = new AbortController();

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What answers at an address: after so many milliseconds, in this way. */
export type Answers = Record<string, [afterMs: number, kind: ProbeAnswer["kind"] | "refused"]>;

/** A probe to which that is answered; silence elsewhere. A test may change the answers between two looks. */
export function byHost(answers: Answers) {
  const asked: string[] = [];
  const probe: Probe = {
    name: "by host",
    async ask({ ip }) {
      asked.push(ip);
      const [afterMs, kind] = answers[ip] ?? [1_000, "not-ready"];
      await pause(afterMs);
      if (kind === "ready") return { kind, detail: `answered at ${ip}` };
      return { kind: "not-ready", isReached: kind === "refused", detail: `${kind} at ${ip}` };
    },
  };
  return { probe, asked };
}

export const published = (host: string): Route => ({ kind: "published", host, port: 40000 });

/** Where somebody else may answer, so that the service has to see the connection. */
export const sight =
  (unseen: "counts" | "assumed"): RoutesToService["missingProof"] =>
  () => ({ kind: "sight", unseen });

export function looksAt(routes: readonly Route[], given: Partial<RoutesToService> = {}) {
  return portLooks({
    routesTo: () => routes,
    addresses: ["172.18.0.2"],
    resolve: async (name) => [name],
    isForeign: () => false,
    missingProof: (route, { isOnlyAccepted }) =>
      route.kind === "published" && isOnlyAccepted ? { kind: "listens" } : { kind: "none" },
    isHostCertain: true,
    remedy: "",
    listensOn: async () => undefined,
    seesOn: async () => "seen",
    ...given,
  });
}

export async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; elapsedMs: number }> {
  const startedAtMs = performance.now();
  const value = await work;
  return { value, elapsedMs: performance.now() - startedAtMs };
}

/** For the tests of a file: time goes from timer to timer, so that it does not matter how busy this machine is. */
export function withoutRealTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    vi.setTimerTickMode("nextTimerAsync");
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
