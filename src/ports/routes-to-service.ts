import type { ContainerPort } from "../request/container-port.ts";
import type { Route } from "./route.ts";

/** All addresses of a name, as this process resolves it; empty if it does not resolve. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** Whether a service saw connections to an address that may belong to something else. */
export type Sight = "seen" | "not-seen" | "not-listening";

/** What an answer over a route does not prove. */
export type MissingProof =
  | { readonly kind: "none" }
  /** Whether the service listens behind a proxy, which accepts before it does, and even if it cannot reach it. */
  | { readonly kind: "listens" }
  /** Whether it was our service at all. `unseen`: what the answer is worth if the service cannot be asked. */
  | { readonly kind: "sight"; readonly unseen: "counts" | "assumed" };

/** A service, the routes to its tcp ports, and what distinguishes it from others that may answer there. */
export interface RoutesToService {
  /** The routes to one of its ports, best first; empty if this job has none. */
  routesTo(port: ContainerPort): readonly Route[];
  /** Its addresses on the network that the job may share with it; an alias of it must resolve to these. */
  readonly addresses: readonly string[];
  readonly resolve: ResolveName;
  /** Whether anything answered there before the service was started. */
  isForeign(route: Route): boolean;
  /** `isOnlyAccepted`: the peer accepted the connection and said nothing. */
  missingProof(route: Route, answer: { readonly isOnlyAccepted: boolean }): MissingProof;
  /** Whether the service itself accepts connections at its own address; `undefined` if nothing answers there. */
  listensOn(port: ContainerPort, signal: AbortSignal): Promise<boolean | undefined>;
  /** Whether the service sees a connection over the route on its port; throws if the backend fails. */
  seesOn(
    port: ContainerPort,
    over: { readonly route: Route; readonly ip: string },
    signal: AbortSignal,
  ): Promise<Sight | "cannot-tell">;
  /** Whether an answer from a route's host, even a refusal, can only come from the intended host. */
  readonly isHostCertain: boolean;
  /** What the user can do if the service listens but no route leads to it. */
  readonly remedy: string;
}
