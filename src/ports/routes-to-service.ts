import type { ContainerPort } from "../request/container-port.ts";
import type { Route } from "./route.ts";

/** All addresses of a name, as this process resolves it; empty if it does not resolve. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** Whether a service saw connections that were made to an address which may be somebody else's. */
export type Sight = "seen" | "not-seen" | "not-listening";

/** What an answer over a route leaves open. */
export type MissingProof =
  | { readonly kind: "none" }
  /** Whether the service listens behind a proxy, which accepts before it does. */
  | { readonly kind: "listens" }
  /** Whether it was our service at all. `unseen`: what the answer is worth if the service cannot be asked. */
  | { readonly kind: "sight"; readonly unseen: "counts" | "assumed" };

/** A service, the ways to its tcp ports, and what tells it from others that may answer there. */
export interface RoutesToService {
  /** The ways to one of its ports, best first; empty if this job has none. */
  routesTo(port: ContainerPort): readonly Route[];
  /** On the network that the job may share with it: what an alias of it must resolve to. */
  readonly addresses: readonly string[];
  readonly resolve: ResolveName;
  /** Whether somebody answered there before the service was started. */
  isForeign(route: Route): boolean;
  /** `isOnlyAccepted`: the peer took the connection and said nothing. */
  missingProof(route: Route, answer: { readonly isOnlyAccepted: boolean }): MissingProof;
  /** Whether the service itself listens on its port; `undefined` if that cannot be found out. */
  listensOn(port: ContainerPort, signal: AbortSignal): Promise<boolean | undefined>;
  /** Whether the service sees a connection over the route on its port; throws if the backend fails. */
  seesOn(
    port: ContainerPort,
    over: { readonly route: Route; readonly ip: string },
    signal: AbortSignal,
  ): Promise<Sight | "cannot-tell">;
  /** Whether whoever answers at a route's host, be it by refusing, can only be the host that was meant. */
  readonly isHostCertain: boolean;
  /** What the user can do if the service listens and no route leads to it. */
  readonly remedy: string;
}
