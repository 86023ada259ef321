import type { Findings } from "./problem.ts";
import type { ServiceRequest } from "./request.ts";
import type { RequestText } from "./request-text.ts";
import type { UntrustedText } from "./untrusted-text.ts";
import type { MappingEntry } from "./yaml/node.ts";

/** What a request takes from its job: variables without a value, and files that flags name. */
export interface JobSurroundings {
  /** The part of the job's environment that a service may take. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What every service gets besides, `NAME=value`, unless it sets the variable itself. */
  readonly ownVariables: readonly string[];
  /** Texts of the event that started the job, which anyone may have written. */
  readonly untrusted: readonly UntrustedText[];
  /** Absolute; paths that start with a dot are below it. */
  readonly workspace: string;
  /** Reads a file of the workspace, `undefined` if it does not exist. */
  readFile(path: string): string | undefined;
  /** Needed if one of the texts is a Compose file (`isComposeText`). */
  readonly compose?: ComposeSurroundings | undefined;
}

/** How Compose files are read. */
export interface ComposeSurroundings {
  /** The reader, which is loaded only if there are such files. */
  readonly read: ReadCompose;
  /** In addition to those in `COMPOSE_PROFILES`. */
  readonly profiles: readonly string[];
  /** Files of variables below the job's own; `undefined` takes `.env` beside the first Compose file. */
  readonly envFiles: readonly string[] | undefined;
  /** The services that are started, with all that they depend on, whatever their profiles; `undefined` means all. */
  readonly only: readonly string[] | undefined;
  /** Services that are not started. */
  readonly without: readonly string[];
  /** What becomes of services that are built from source. */
  readonly built: "refused" | "left-out";
  /** Whether a variable of the job is kept from files, so that it counts as not set there. */
  isWithheld(name: string): boolean;
  /** Whether a file that a Compose file names may be read; the path is absolute. */
  isInWorkspace(path: string): boolean;
}

/** Reads Compose files, merged in their order, into services of ours. */
export type ReadCompose = (
  texts: readonly RequestText[],
  surroundings: JobSurroundings,
  compose: ComposeSurroundings,
  findings: Findings,
) => ComposeReading;

export interface ComposeReading {
  readonly services: readonly ComposeService[];
  /** Names of services that are not started: their profile is not active, or they are built from source. */
  readonly leftOut: readonly string[];
}

/** A service of a Compose file. */
export interface ComposeService {
  /** Its definition in our own keys, with the places of the Compose file. */
  readonly entry: MappingEntry;
  /** Adds to the service what our keys have no words for. */
  complete(request: ServiceRequest): ServiceRequest;
}
