import type { Probe } from "../../ports/probe.ts";
import type { ContainerPort } from "../../request/container-port.ts";
import type { Topic } from "../../topics.ts";
import type { KnownCheck } from "../same-check/known-check.ts";

/**
 * What we know of one kind of server beforehand: plain data, and what depends on the settings in `adapt`. A file
 * exports those of one kind of server as one list, together with the look that they share; parts/ lists the files that
 * are loaded together.
 */
export interface Preset {
  /** As people call it. */
  readonly title: string;
  /**
   * The image's own name, the last part of its repository: `postgres` in `registry.example/library/postgres:15`. Two
   * parts (`mssql/server`) if other images have the same last one.
   */
  readonly images: readonly string[];
  /** The port that clients use. */
  readonly port: number;
  /** All must answer. */
  readonly looks: readonly Look[];
  /** With `{host}` (IPv6 in brackets) and `{port}` to fill in; without it, no `url` is handed out. */
  readonly url?: string;
  /** Set if this image needs longer than the general default. */
  readonly timeoutMs?: number;
  /** What `storage: memory` keeps in memory besides the VOLUMEs of the image, if data is kept elsewhere. */
  readonly dataDirectories?: readonly string[];
  /** Health commands that tell no more than the looks, and are not run once those have passed. */
  readonly sameChecks?: readonly KnownCheck[];
  /** What its log says after the mistakes that people make first. */
  readonly mistakes?: readonly Mistake[];
  /**
   * Asks its main port, after its `after-ready` commands, where it tells its clients to go on; for servers that learn
   * this only from such commands.
   */
  readonly lookAfterwards?: () => Probe;
  /** How to make a service named `SERVICE` advertise an address to its clients. */
  readonly advertise?: string;
  /** What keeps a client at the address that it was given, if anything does; completes "fail unless". */
  readonly staysIf?: string;
  /** What makes others believe too early, or for ever, that it is ready; one sentence for docs/presets.md. */
  readonly trap?: string;
  /** What settings and versions change; `undefined` if they make it a service that the preset cannot ask. */
  adapt?(settings: ServiceSettings & { readonly tag: string | undefined }): Adaptation | undefined;
}

/** How the server itself says that it serves. */
export type Look =
  | {
      readonly kind: "port";
      /** The port that is asked, if it is not the one that clients use. */
      readonly port?: number;
      /** For docs/presets.md: what is asked and what must be the answer. */
      readonly words: string;
      /** Built on demand, because a run needs the probes of few presets. */
      probe(): Probe;
    }
  /** A line of its log, for servers whose port answers before they serve; the pattern is a regular expression. */
  | { readonly kind: "log"; readonly pattern: string };

export interface Mistake {
  /** What a line of its log contains. */
  readonly says: RegExp;
  /** What to do about it. */
  readonly hint: string;
  /** Set if the server runs on, but no client will ever reach it; without it, the mistake only explains a failure. */
  readonly isFinal?: true;
  readonly topic: Topic;
}

/** What the settings of one service change in its preset. */
type Adaptation = Partial<Pick<Preset, "port" | "looks" | "url">>;

/** What the effective container starts with. */
export interface ServiceSettings {
  /** Entries `KEY=value`, the image's first; of two for one key, the later counts. */
  readonly environment: readonly string[];
  /** The words of entrypoint and command. */
  readonly command: readonly string[];
}

/** A preset, worked out for one service. */
export interface KnownService {
  readonly title: string;
  /** The port that clients use, and that its `url` names. */
  readonly containerPort: ContainerPort;
  /** An image may have moved the port, but not if the service's own settings name it. */
  readonly isPortSet: boolean;
  readonly looks: readonly Look[];
  /** With `{host}` (IPv6 in brackets) and `{port}` to fill in; user and password are percent-encoded. */
  readonly url: string | undefined;
  /** Set if this image needs longer than the general default. */
  readonly timeoutMs: number | undefined;
  /** Where it keeps data besides the VOLUMEs of its image. */
  readonly dataDirectories: readonly string[];
  readonly sameChecks: readonly KnownCheck[];
  readonly mistakes: readonly Mistake[];
  /** Asks, after its `after-ready` commands, where it tells its clients to go on. */
  readonly lookAfterwards: (() => Probe) | undefined;
  /** How to make a service named `SERVICE` advertise an address to its clients. */
  readonly advertise: string | undefined;
  /** What keeps a client at the address that it was given, if anything does; completes "fail unless". */
  readonly staysIf: string | undefined;
}
