import type { ContainerPort } from "../request/container-port.ts";
import type { PullPolicy, ServiceRequest } from "../request/request.ts";
import type { RoutesToService } from "./routes-to-service.ts";
import type { RunningService } from "./running-service.ts";
import type { Session } from "./session.ts";

/** Where a step's services run, and from where its job looks at them: decided once for all of them. */
export interface Place {
  /** The `vantage` output. */
  readonly vantage: string;
  /** The name of the network on which the services are. */
  readonly network: string;
  /** The address under which a service reaches this job; empty if there is none. */
  readonly jobHost: string;
  /** Whether the job reaches the services' own addresses, but knows no names for them: a hosts file then helps. */
  readonly lacksNames: boolean;
  /** Gets the service's image; throws `UserError` if that cannot be had, or if the service cannot be run here. */
  prepare(service: ServiceRequest, signal: AbortSignal): Promise<PreparedService>;
  /** Ends what watches over the services. */
  close(): void;
}

/** A service whose image is there. */
export interface PreparedService {
  readonly image: ImageDescription;
  /** Throws `ServiceFailure` with the reason why it does not start. */
  start(order: StartOrder): Promise<RunningService>;
}

/** What an image says of itself. */
export interface ImageDescription {
  /** Lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  /** `KEY=value` */
  readonly environment: readonly string[];
}

export interface StartOrder {
  /** Ports to which a route is wanted although nobody declared them. */
  readonly undeclaredPorts: readonly ContainerPort[];
  /** Whether its definition holds its own address, so that its ports must be chosen before it starts. */
  readonly isToldItsAddress: boolean;
  /**
   * The definition with all its fields filled in. Called for each attempt, because each may choose other ports than the
   * last: `routesTo` are the ways that will most probably lead there.
   */
  define(routesTo: PlannedRoutes): ServiceRequest;
  readonly signal: AbortSignal;
}

/** The ways to a port of a service before it exists, best first. */
export type PlannedRoutes = RoutesToService["routesTo"];

export interface PlaceOrder {
  readonly session: Session;
  readonly wishes: PlaceWishes;
  readonly services: readonly ServiceRequest[];
}

/** What the step's inputs say of the place. */
export interface PlaceWishes {
  /** An existing network on which the user wants the services. */
  readonly network: string | undefined;
  readonly jobNetwork: string | undefined;
  readonly publish: "as-needed" | "always";
  readonly publishAddress: string | undefined;
  readonly expiresSeconds: number;
  readonly pull: PullPolicy | undefined;
  readonly githubToken: string | undefined;
}
