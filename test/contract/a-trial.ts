import { afterEach, beforeEach, expect } from "vitest";
import type { Job } from "../../src/job/job.ts";
import { newSession } from "../../src/job/session.ts";
import type { Backend, Leftovers } from "../../src/ports/backend.ts";
import type { Removal, RemovalPatience } from "../../src/ports/inventory.ts";
import type { Place, StartOrder } from "../../src/ports/place.ts";
import type { RunningService } from "../../src/ports/running-service.ts";
import type { Belongings, JobNames, Session } from "../../src/ports/session.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { aJob } from "../fakes/a-job.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { aService } from "../stories/a-start.ts";

/** A backend as the main and the post of one step of this job see it. */
export type ConnectBackend = (job: Job) => { readonly backend: Backend; readonly leftovers: Leftovers };

export const { signal } = new AbortController();
const wishes = {
  network: undefined,
  jobNetwork: undefined,
  testcontainers: false,
  publish: "as-needed",
  publishAddress: undefined,
  expiresSeconds: 600,
  pull: undefined,
  githubToken: undefined,
} as const;
const job = aJob({ repository: "o/contract", run: "7", name: "test", step: "services" });
/** What the runner calls the job whose backend is tried. */
export const names: JobNames = { repository: "o/contract", run: "7", job: "test" };

/** The place of one step, for the tests of a `describe`; each has a job of its own, and leaves nothing. */
export interface Trial {
  readonly backend: Backend;
  readonly leftovers: Leftovers;
  readonly session: Session;
  readonly place: Place;
  /** What this step starts. */
  own(): Belongings;
  /** Removes what this step, or another, has started; waits for nothing. */
  remove(given?: Partial<RemovalPatience>, of?: Belongings): Promise<Removal>;
  /** Starts a service with the name `db`, which runs for a minute. */
  start(given?: Partial<ServiceRequest>, order?: Partial<StartOrder>): Promise<RunningService>;
  /** The place of another step of the job. */
  anotherPlace(): Promise<Place>;
}

/** @param image a busybox that the backend can get */
export function aTrial(connect: ConnectBackend, image: string): Trial {
  let backend: Backend;
  let leftovers: Leftovers;
  let session: Session;
  let place: Place;
  const prepare = (session: Session, { backend }: Pick<Trial, "backend">) =>
    backend.prepare({ session, wishes, services: [] });
  const trial: Trial = {
    get backend() {
      return backend;
    },
    get leftovers() {
      return leftovers;
    },
    get session() {
      return session;
    },
    get place() {
      return place;
    },
    own: () => ({ kind: "session", ...session, ofJob: names }),
    remove: (given = {}, of = trial.own()) =>
      leftovers.remove(of, {
        ...{ clock: new FakeClock(), untilMs: 20_000, quietMs: 0, network: "removed" },
        ...given,
      }),
    async start(given = {}, order = {}) {
      const service = { ...aService("db"), image, ...given };
      const prepared = await place.prepare(service, signal);
      return prepared.start({
        undeclaredPorts: [],
        isToldItsAddress: false,
        dataDirectories: [],
        define: () => service,
        signal,
        ...order,
      });
    },
    anotherPlace: () => prepare(newSession(session.jobSession), connect(job)),
  };
  beforeEach(async () => {
    ({ backend, leftovers } = connect(job));
    session = newSession(newSession("").id);
    await backend.connect({ services: [], wishes }, 5_000);
    place = await prepare(session, trial);
  });
  afterEach(async () => {
    place.close();
    expect((await trial.remove()).failures).toEqual([]);
    expect(await backend.inventory.services(trial.own())).toEqual([]);
  });
  return trial;
}
