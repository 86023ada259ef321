import type { ServiceRequest } from "../request/request.ts";
import type { Inventory } from "./inventory.ts";
import type { Place, PlaceOrder, PlaceWishes } from "./place.ts";
import type { Belongings, JobIdentity } from "./session.ts";
import type { Swept } from "./swept.ts";

/** What runs services next to the job, as main sees it. */
export interface Backend {
  /** Text with which post finds it again. */
  readonly address: string;
  /** Passwords for pulling images, including the encoded forms in which they are sent; no log may show them. */
  secretsOf(services: readonly ServiceRequest[], wishes: Pick<PlaceWishes, "githubToken">): string[];
  /** Waits until it answers; throws `UserError` if it does not, or if it cannot do what the step asks for. */
  connect(order: Pick<PlaceOrder, "services" | "wishes">, patienceMs: number): Promise<void>;
  /** Starts removing what crashed jobs have left, in parallel with everything that follows. */
  sweepAside(ownJobSession: string): Sweeping;
  /** Finds out where this job is, and prepares what its services need. */
  prepare(order: PlaceOrder): Promise<Place>;
  readonly inventory: Inventory;
  /** The same for the failure report: after a cancel, its calls may go on for a few seconds. */
  readonly inventoryForReport: Inventory;
}

/** A sweep in the background, because thousands of leftovers take minutes. */
export interface Sweeping {
  /** Stops it, and returns whether it had finished by itself. */
  end(): "done" | "unfinished";
}

/** The same as post sees it. */
export interface Leftovers extends Inventory {
  /** What this step has left, if its state is lost. */
  lostSessions(job: JobIdentity, step: string | undefined): Promise<LostSessions>;
  /** Disconnects the job's container from a network that only main connected it to. Never throws; logs a failure. */
  leave(): Promise<void>;
  /** Removes what crashed jobs have left, and nothing else. Throws if the backend cannot be asked what there is. */
  sweep(
    ownJobSession: string,
    signal: AbortSignal,
    /** A job that has created something since then keeps everything; without it, none does. */
    leastAgeSeconds?: number,
  ): Promise<Swept>;
  /** What a sweep would remove now. Throws as it does. */
  orphans(ownJobSession: string, leastAgeSeconds?: number): Promise<Orphan[]>;
}

/** A thing that a sweep would remove. */
export interface Orphan {
  /** What its backend calls such a thing. */
  readonly noun: string;
  readonly name: string;
  readonly because: string;
}

type LostSessions =
  | { readonly kind: "found"; readonly belongings: readonly Belongings[] }
  /** Main had the same user and the same files, so it cannot have got any further. */
  | { readonly kind: "out-of-reach"; readonly because: string };
