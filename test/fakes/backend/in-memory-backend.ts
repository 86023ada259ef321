import type { Backend, Leftovers } from "../../../src/ports/backend.ts";
import type { Inventory, Removal } from "../../../src/ports/inventory.ts";
import type { Place, PlaceOrder } from "../../../src/ports/place.ts";
import type { Belongings } from "../../../src/ports/session.ts";
import { isSameName, takenName } from "../../../src/ports/taken-name.ts";
import { UserError } from "../../../src/user-error.ts";
import { type InMemoryService, startInMemory } from "./in-memory-service.ts";

/** A backend that this process plays, as main and as post see it; `test/contract` holds it to Docker. */
export interface InMemoryBackend extends Backend, Leftovers {
  readonly held: Map<string, InMemoryService>;
}

/** @param images those that it can get */
export function inMemoryBackend(images: readonly string[], step = ""): InMemoryBackend {
  const held = new Map<string, InMemoryService>();
  let count = 0;
  const inventory: Inventory = {
    services: async (of) =>
      withIds(held)
        .filter(([, { belongings }]) => belongsTo(belongings, of))
        .map(([id, { request, step, logLines }]) => ({
          id,
          name: request.name,
          step,
          async *wholeLog() {
            for (const line of logLines) yield Buffer.from(`${line}\n`);
          },
        })),
    hasSession: async (sessionId) =>
      [...held.values()].some(
        ({ belongings }) => belongings.kind === "session" && belongings.id === sessionId,
      ),
    state: async (serviceId) => held.get(serviceId)?.running.state(),
    lastLogLines: async (serviceId, lines) => held.get(serviceId)?.logLines.slice(-lines) ?? [],
    async remove(of): Promise<Removal> {
      const gone = withIds(held).filter(([, { belongings }]) => belongsTo(belongings, of));
      for (const [id, service] of gone) {
        service.remove();
        held.delete(id);
      }
      return { containers: gone.length, networks: 0, volumes: 0, failures: [] };
    },
  };
  return {
    ...inventory,
    held,
    address: "memory",
    secretsOf: () => [],
    connect: async () => {},
    sweepAside: () => ({ end: () => "done" }),
    prepare: async (order) => placeOf(order),
    inventory,
    inventoryForReport: inventory,
    lostSessions: async ({ names }, wanted) => ({
      kind: "found",
      belongings: [...held.values()]
        .filter((one) => one.step === (wanted ?? ""))
        .map(({ belongings }) => belongings)
        .filter(
          ({ kind, ...one }) =>
            kind === "session" && "ofJob" in one && one.ofJob.repository === names.repository,
        ),
    }),
    leave: async () => {},
    sweep: async () => "done",
  };

  function placeOf({ session, wishes }: PlaceOrder): Place {
    const ofJob = { repository: undefined, run: undefined, job: undefined };
    const belongings: Belongings = { kind: "session", ...session, ofJob };
    return {
      vantage: "memory",
      network: wishes.network ?? "memory",
      jobHost: "127.0.0.1",
      lacksNames: false,
      close: () => {},
      async prepare(service) {
        if (!images.includes(service.image)) {
          const why = `${service.name}: could not pull the image ${service.image}: there is none`;
          throw new UserError(why, { hint: "Check the image's name and tag." });
        }
        return {
          image: { exposedPorts: [], environment: [] },
          async start({ define }) {
            const other = [...held.values()].find(
              (one) =>
                one.belongings.jobSession === session.jobSession &&
                isSameName(one.request.name, service.name),
            );
            if (other !== undefined) throw takenName(service.name, other.step);
            count += 1;
            const id = `memory-${count}`;
            const started = await startInMemory(
              id,
              define(() => []),
              { step, belongings },
            );
            held.set(id, started);
            return started.running;
          },
        };
      },
    };
  }
}

function withIds(held: ReadonlyMap<string, InMemoryService>): [string, InMemoryService][] {
  return [...held];
}

function belongsTo(own: Belongings, wanted: Belongings): boolean {
  if (own.jobSession !== wanted.jobSession) return false;
  return wanted.kind === "job" || (own.kind === "session" && own.id === wanted.id);
}
