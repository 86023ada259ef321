import type { ContainerPort } from "../request/container-port.ts";
import type { PullPolicy, ServiceRequest } from "../request/request.ts";
import type { RoutesToService } from "./routes-to-service.ts";
import type { RunningService } from "./running-service.ts";
import type { Session } from "./session.ts";

/** Where a step's services run, and where its job stands relative to them; decided once for all of them. */
export interface Place {
  /** The `vantage` output. */
  readonly vantage: string;
  /** The name of the services' network. */
  readonly network: string;
  /** The address at which a service reaches this job; empty if there is none. */
  readonly jobHost: string;
  /** Whether the job reaches the services' own addresses, but knows no names for them: a hosts file then helps. */
  readonly lacksNames: boolean;
  /** Gets the service's image; throws `UserError` if that is impossible, or if the service cannot run here. */
  prepare(service: ServiceRequest, signal: AbortSignal): Promise<PreparedService>;
  /** `undefined` unless the step asks for it, which a place without a daemon has refused. */
  readonly toolEnvironment: FindToolEnvironment | undefined;
  /** Stops watching the services. */
  close(): void;
}

/**
 * What tools of later steps need to find the daemon and reach what they start there themselves.
 *
 * @param provenHosts where this job has reached what was published for its services
 */
export type FindToolEnvironment = (provenHosts: readonly string[]) => Promise<ToolEnvironment>;

/** How later steps reach containers that they start by themselves, as Testcontainers does. */
export interface ToolEnvironment {
  /** Environment variables by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** The address at which this job reaches their published ports. */
  readonly host: string;
  /** What does not work as it should, one sentence each. */
  readonly warnings: readonly string[];
}

/** A service whose image is available. */
export interface PreparedService {
  readonly image: ImageDescription;
  /** `undefined` if the image that was there is used. */
  readonly pull: ImagePull | undefined;
  /** Throws `ServiceFailure` with the reason why it does not start. */
  start(order: StartOrder): Promise<RunningService>;
}

/** How an image came from its registry. Services that use the same image share one. */
export interface ImagePull {
  /** When its first try began, on the clock of the tools. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  /** Size of the compressed layers that had to be fetched; 0 if there were none. */
  readonly bytes: number;
}

/** What an image says of itself. */
export interface ImageDescription {
  /** Lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  /** `KEY=value` */
  readonly environment: readonly string[];
  /** `sha256:…`, if it comes from a registry. */
  readonly digest?: string | undefined;
}

export interface StartOrder {
  /** Ports that need a route although they are not declared. */
  readonly undeclaredPorts: readonly ContainerPort[];
  /** Whether it contains its own address, so that its ports must be chosen before it starts. */
  readonly isToldItsAddress: boolean;
  /** What `storage: memory` keeps in memory besides the image's VOLUMEs. */
  readonly dataDirectories: readonly string[];
  /**
   * The service with all its fields filled in. Called for each attempt, because each may choose other ports than the
   * last: `routesTo` are the routes that will most probably lead there.
   */
  define(routesTo: PlannedRoutes): ServiceRequest;
  readonly signal: AbortSignal;
}

/** The routes to a port of a service before it exists, best first. */
export type PlannedRoutes = RoutesToService["routesTo"];

export interface PlaceOrder {
  readonly session: Session;
  readonly wishes: PlaceWishes;
  readonly services: readonly ServiceRequest[];
}

/** What the step's inputs say about the place. */
export interface PlaceWishes {
  /** An existing network for the services. */
  readonly network: string | undefined;
  readonly jobNetwork: string | undefined;
  /** Whether later steps want to start containers themselves. */
  readonly testcontainers: boolean;
  readonly publish: "as-needed" | "always";
  readonly publishAddress: string | undefined;
  readonly expiresSeconds: number;
  readonly pull: PullPolicy | undefined;
  readonly githubToken: string | undefined;
}
