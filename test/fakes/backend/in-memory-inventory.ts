import type { Inventory, Removal } from "../../../src/ports/inventory.ts";
import type { Belongings } from "../../../src/ports/session.ts";
import type { InMemoryHost } from "./in-memory-host.ts";
import type { InMemoryService } from "./in-memory-service.ts";

const PAUSE_MS = 100;

/** What is ours on an in-memory host. */
export function inMemoryInventory({ services, networks, calls }: InMemoryHost): Inventory {
  const found = (of: Belongings) =>
    [...services.values()].filter(({ belongings }) => belongsTo(belongings, of));
  return {
    words: { host: "the daemon", here: "on this daemon", unit: "container", network: "network" },
    services: async (of) => found(of).map(asFound),
    hasSession: async (id) =>
      [...services.values()].some(({ belongings }) => belongings.kind === "session" && belongings.id === id),
    state: async (id) => services.get(id)?.state(),
    lastLogLines: async (id, lines) => services.get(id)?.logLines.slice(-lines) ?? [],
    async remove(of, { clock, untilMs, quietMs, network, onRound }): Promise<Removal> {
      let removal: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };
      let quietSinceMs = clock.nowMs();
      for (;;) {
        const gone = found(of);
        for (const service of gone) {
          calls.push(`remove ${service.request.name}`);
          service.remove();
        }
        const isLast = found({ kind: "job", jobSession: of.jobSession }).length === 0;
        const isNetworkGone = network === "removed" && isLast && networks.delete(of.jobSession);
        removal = {
          ...removal,
          containers: removal.containers + gone.length,
          networks: removal.networks + (isNetworkGone ? 1 : 0),
        };
        onRound?.(removal);
        if (gone.length > 0) quietSinceMs = clock.nowMs();
        if (clock.nowMs() - quietSinceMs >= quietMs || clock.nowMs() >= untilMs) return removal;
        await clock.sleep(PAUSE_MS);
      }
    },
  };
}

function asFound({ request, step, logLines, running }: InMemoryService) {
  const { followLog } = running;
  return {
    id: running.id,
    name: request.name,
    step,
    followLog,
    async *wholeLog() {
      for (const line of logLines) yield Buffer.from(`${line}\n`);
    },
  };
}

/** Another job's may have the same session, if its state was copied; its names are then others. */
function belongsTo(own: Belongings, wanted: Belongings): boolean {
  if (own.jobSession !== wanted.jobSession) return false;
  if (wanted.kind === "job" || own.kind === "job") return wanted.kind === "job";
  const names = ["repository", "run", "job"] as const;
  return own.id === wanted.id && names.every((name) => own.ofJob[name] === wanted.ofJob[name]);
}
