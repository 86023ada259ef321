import type { ServiceRequest } from "../request/request.ts";
import type { Inventory } from "./inventory.ts";
import type { Place, PlaceOrder, PlaceWishes } from "./place.ts";
import type { Belongings, JobIdentity } from "./session.ts";

/** What runs services beside the job, as main sees it. */
export interface Backend {
  /** Text from which post finds it again. */
  readonly address: string;
  /** Passwords with which images are pulled, in the forms in which they travel, too: no log may show them. */
  secretsOf(services: readonly ServiceRequest[], wishes: Pick<PlaceWishes, "githubToken">): string[];
  /** Waits until it answers; throws `UserError` if it does not, or if it cannot do what a service needs. */
  connect(services: readonly ServiceRequest[], patienceMs: number): Promise<void>;
  /** Begins to remove what crashed jobs have left, beside all that follows. */
  sweepAside(ownJobSession: string): Sweeping;
  /** Finds out where this job is, and prepares what its services need. */
  prepare(order: PlaceOrder): Promise<Place>;
  readonly inventory: Inventory;
  /** The same for the report of a failure: after a cancel its calls go on for a few seconds. */
  readonly inventoryForReport: Inventory;
}

/** A sweep that nobody waits for: thousands of leftovers take minutes. */
interface Sweeping {
  /** Ends it, and says whether it came to its own end. */
  end(): "done" | "unfinished";
}

/** The same as post sees it. */
export interface Leftovers extends Inventory {
  /** What this step has left, if its state is lost. */
  lostSessions(job: JobIdentity, step: string | undefined): Promise<LostSessions>;
  /** Takes the job's container off a network that only main put it onto. Never throws; a failure is logged. */
  leave(): Promise<void>;
  /** Removes what crashed jobs have left, and nothing else. Never throws. */
  sweep(ownJobSession: string, signal: AbortSignal): Promise<"done" | "unfinished">;
}

type LostSessions =
  | { readonly kind: "found"; readonly belongings: readonly Belongings[] }
  /** Main had the same user and the same files, so it cannot have come further. */
  | { readonly kind: "out-of-reach"; readonly because: string };
