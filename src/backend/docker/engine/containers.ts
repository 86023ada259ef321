import type { ExecResult, Healthcheck } from "../../../ports/running-service.ts";
import type { ContainerPort } from "../../../request/container-port.ts";
import type { CreateBody } from "../../../request/create-options/create-body.ts";
import type { CopiedEntry } from "../../copy/copied-entry.ts";
import type { Labels } from "./labels.ts";

export interface Containers {
  /** Returns the container's id. `name` and `platform` go into the query, everything else into the body only. */
  create(plan: { name: string; platform?: string; body: CreateBody }): Promise<string>;
  start(id: string): Promise<void>;
  /** `undefined` if the daemon does not know it. */
  inspect(idOrName: string): Promise<ContainerFacts | undefined>;
  /**
   * All containers, including stopped ones, that carry every given label; an empty value matches any value of the
   * key.
   */
  list(labels: Labels): Promise<ListedContainer[]>;
  /** All running containers, including foreign ones. */
  running(): Promise<RunningContainer[]>;
  /** The text of a small file in the container's root filesystem; `undefined` if there is none. */
  readFile(id: string, path: string): Promise<string | undefined>;
  /** A running container that publishes this host port. */
  findPortHolder(hostPort: number): Promise<{ readonly name: string; readonly image: string } | undefined>;
  /** Kills and removes it with its anonymous volumes; one that is already gone counts as removed. */
  remove(id: string): Promise<void>;
  /** Copies files into the container, even before it starts, and replaces what is at the same path. */
  putFiles(id: string, entries: readonly CopiedEntry[]): Promise<void>;
  /** Runs a command in the container until it ends; `output` is both streams, cut to the last 4 KiB. */
  exec(id: string, argv: readonly string[], options: { signal: AbortSignal }): Promise<ExecResult>;
  /** The last lines of both streams, without the daemon's framing, safe to print; at most 1 MiB. */
  lastLogLines(id: string, lines: number): Promise<string[]>;
  /** Everything that it has printed, byte for byte, as it arrives; nothing if the daemon does not know it. */
  wholeLog(id: string): AsyncIterable<Uint8Array>;
  /** The same, and what it prints from now on, until it ends, is silent for `silenceMs`, or the signal aborts. */
  followLog(
    id: string,
    until: { readonly signal: AbortSignal; readonly silenceMs: number },
  ): AsyncIterable<Uint8Array>;
  /** Calls back about the containers with the label, until the signal aborts. Resolves once it listens. */
  watchEvents(labels: Labels, listener: ContainerListener, signal: AbortSignal): Promise<void>;
}

export interface ContainerListener {
  /** The exit code is `undefined` if the daemon does not report it. */
  onEnd(id: string, exitCode: number | undefined): void;
  /** One of its processes was killed for lack of memory; if it was the main one, the end follows. */
  onOutOfMemory(id: string): void;
}

export interface ListedContainer {
  readonly id: string;
  readonly name: string;
  /** The id of the image that it was created from, whatever its name refers to now; empty if the list does not say. */
  readonly imageId: string;
  readonly labels: Labels;
  readonly isRunning: boolean;
  readonly createdEpochSeconds: number;
}

/** What a list says about a container without inspecting it. */
export interface RunningContainer {
  readonly id: string;
  readonly name: string;
  /** As it was named when the container was created; may be empty. */
  readonly image: string;
  readonly networkMode: string;
  /** Its IPv4 addresses. */
  readonly addresses: readonly string[];
}

export interface ContainerFacts {
  readonly id: string;
  readonly name: string;
  /** The id of the image that it was created from, whatever its name refers to now. */
  readonly imageId: string;
  readonly labels: Labels;
  readonly state: ContainerState;
  /** `host`, `bridge`, `none`, `container:<id>` or a network's name or id. */
  readonly networkMode: string;
  readonly hostname: string;
  /** Paths on the daemon's disk of the files that it mounts over /etc/hostname, /etc/hosts and /etc/resolv.conf. */
  readonly filePaths: readonly string[];
  /** Path on the daemon's disk of the writable layer; empty if its image store does not report it. */
  readonly rootLayer: string;
  readonly healthcheck: Healthcheck | undefined;
  readonly networks: readonly EndpointFacts[];
  readonly mounts: readonly MountFacts[];
  /** Published ports, one entry for each binding. */
  readonly publishedPorts: readonly PublishedPort[];
  readonly restartCount: number;
  /** Whether an exec is running in it, as runners start a job's steps. */
  readonly isExecuting: boolean;
}

export interface MountFacts {
  /** The path on the daemon's disk, even for a volume. */
  readonly source: string;
  /** The path in the container. */
  readonly destination: string;
}

export interface ContainerState {
  readonly isRunning: boolean;
  readonly isRestarting: boolean;
  readonly isBeingRemoved: boolean;
  readonly exitCode: number;
  readonly isOutOfMemory: boolean;
  /** When it last started and last ended, by the daemon's clock, as RFC 3339; the year 1 if never. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly health: "healthy" | "unhealthy" | "starting" | "none";
}

export interface EndpointFacts {
  readonly networkName: string;
  readonly networkId: string;
  /** Empty if the endpoint has none (yet). */
  readonly ipv4: string;
  readonly ipv6: string;
  readonly macAddress: string;
  readonly aliases: readonly string[];
}

export interface PublishedPort {
  readonly containerPort: ContainerPort;
  readonly hostIp: string;
  readonly hostPort: number;
}
