import type { Job } from "../../../src/job/job.ts";
import type { Backend, Leftovers } from "../../../src/ports/backend.ts";
import type { Place, PlaceOrder } from "../../../src/ports/place.ts";
import type { Belongings } from "../../../src/ports/session.ts";
import { isSameName, takenName } from "../../../src/ports/taken-name.ts";
import { UserError } from "../../../src/user-error.ts";
import { aJob } from "../a-job.ts";
import type { InMemoryHost } from "./in-memory-host.ts";
import { inMemoryInventory } from "./in-memory-inventory.ts";
import { startInMemory } from "./in-memory-service.ts";
import { listenOn } from "./listening-ports.ts";

/** A backend that this process plays, as main and as post of one step see it; `test/contract` holds it to Docker. */
export type InMemoryBackend = Backend & Leftovers;

/** @param job what stands on everything that this step starts */
export function inMemoryBackend(host: InMemoryHost, job: Job = aJob()): InMemoryBackend {
  const { services, calls } = host;
  const step = job.step ?? "";
  const inventory = inMemoryInventory(host);
  return {
    ...inventory,
    address: "memory",
    secretsOf: () => [],
    async connect() {
      calls.push("connect");
    },
    sweepAside: () => ({ end: () => "done" }),
    async prepare(order) {
      calls.push("prepare");
      if (order.wishes.network === undefined) host.networks.add(order.session.jobSession);
      return placeOf(order);
    },
    inventory,
    inventoryForReport: inventory,
    lostSessions: async ({ names }, wanted) => {
      const { repository, run, job } = names;
      const belongings = [...services.values()]
        .filter((one) => one.step === (wanted ?? ""))
        .flatMap((one) => (one.belongings.kind === "session" ? [one.belongings] : []))
        .filter(({ ofJob }) => ofJob.repository === repository && ofJob.run === run && ofJob.job === job);
      const bySession = new Map(belongings.map((one) => [one.id, one]));
      return { kind: "found", belongings: [...bySession.values()] };
    },
    async leave() {
      calls.push("leave");
    },
    async sweep() {
      calls.push("sweep");
      return "done";
    },
    orphans: async () => [],
  };

  function placeOf({ session, wishes }: PlaceOrder): Place {
    const ofJob = { repository: job.repository, run: job.run, job: job.name };
    const belongings: Belongings = { kind: "session", ...session, ofJob };
    return {
      vantage: "memory",
      network: wishes.network ?? `memory-${session.jobSession}`,
      jobHost: "127.0.0.1",
      lacksNames: true,
      toolEnvironment: wishes.testcontainers
        ? async () => ({
            variables: { TESTCONTAINERS_HOST_OVERRIDE: "127.0.0.1" },
            host: "127.0.0.1",
            warnings: [],
          })
        : undefined,
      close: () => {
        calls.push("close");
      },
      async prepare(service) {
        if (!host.images.includes(service.image)) {
          const why = `${service.name}: could not pull the image ${service.image}: there is none`;
          throw new UserError(why, { hint: "Check the image's name and tag." });
        }
        return {
          image: { exposedPorts: [], environment: [] },
          pull: undefined,
          async start({ define }) {
            const number = host.nextNumber();
            const ports = await listenOn(
              `127.0.0.${number}`,
              service.ports.map(({ containerPort }) => containerPort),
            );
            // Nothing is awaited from here on, so that of two that come at once only one gets the name.
            const other = [...services.values()].find(
              (one) =>
                one.belongings.jobSession === session.jobSession &&
                isSameName(one.request.name, service.name),
            );
            if (other !== undefined) {
              ports.close();
              throw takenName(service.name, other.step);
            }
            calls.push(`start ${service.name}`);
            const id = `memory-${number}`;
            const started = startInMemory(id, define(ports.routesTo), ports, {
              step,
              belongings,
              onExec: (argv) => calls.push(`run ${argv.join(" ")} in ${service.name}`),
              onRemoved: () => services.delete(id),
            });
            services.set(id, started);
            return started.running;
          },
        };
      },
    };
  }
}
