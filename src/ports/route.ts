import type { ProbeAnswer } from "./probe.ts";

/** One way in which the job may reach a port of a service. */
export type Route =
  /** A DNS name on the network that the job shares with the service. */
  | { readonly kind: "alias"; readonly host: string; readonly port: number }
  | { readonly kind: "container-ip"; readonly host: string; readonly port: number }
  | { readonly kind: "published"; readonly host: string; readonly port: number };

/** What one probe over one route saw. */
export interface RouteAnswer {
  readonly route: Route;
  readonly answer: ProbeAnswer;
}
