import type { ContainerPort } from "./container-port.ts";
import type { ContainerRequest } from "./container-request.ts";

/** What the user asks for, read and checked; none of it has to be parsed again. */
export interface Request {
  readonly services: readonly ServiceRequest[];
  /** Services that are skipped because their image is empty. */
  readonly skipped: readonly string[];
  /** Sentences for the user about a reading that is correct but perhaps unexpected. */
  readonly notices: readonly string[];
  /** Sentences about what is dangerous and probably unintended. */
  readonly warnings: readonly string[];
}

export interface ServiceRequest extends ContainerRequest {
  readonly name: string;
  /** Without `docker://`. */
  readonly image: string;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  /** In the user's order; the first tcp port is the service's main port. */
  readonly ports: readonly PortRequest[];
  /** From `--name`; `undefined` lets us choose. */
  readonly containerName: string | undefined;
  /** From `--platform`. */
  readonly platform: string | undefined;
  readonly pull: PullPolicy | undefined;
  /** Additional DNS names on the shared network, including those from `--network-alias`. */
  readonly aliases: readonly string[];
  readonly timeoutMs: number | undefined;
  /** All must hold; if `undefined`, healthcheck, preset and connection decide. */
  readonly wait: readonly WaitCondition[] | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly copies: readonly CopyRequest[];
  /** `memory` puts the data directories on tmpfs. */
  readonly storage: "memory" | undefined;
  /** Commands run in the container, in this order, once it is ready. */
  readonly afterReady: readonly (readonly string[])[];
  readonly ifNotReady: "fail" | "warn" | "ignore";
  /** Exit code 0 then means that it has done its work, although nothing asks it to exit: as in Compose. */
  readonly mayFinish?: true;
  /** The template of the `url` output. */
  readonly url: Template | undefined;
}

export type WaitCondition =
  | { readonly kind: "healthy" }
  | { readonly kind: "none" }
  /**
   * `undefined` means its main port: the first that it declares, otherwise that of a known image, otherwise what the
   * image exposes.
   */
  | { readonly kind: "tcp"; readonly port: ContainerPort | undefined }
  | {
      readonly kind: "http";
      readonly path: string;
      readonly port: ContainerPort | undefined;
      readonly statuses: readonly StatusRange[];
      /** Source of a regular expression without flags. */
      readonly bodyPattern: string | undefined;
      readonly isHttps: boolean;
      readonly isInsecure: boolean;
      readonly headers: readonly { readonly name: string; readonly value: string }[];
    }
  /** `pattern` is the source of a regular expression without flags, which that many lines of the log must contain. */
  | { readonly kind: "log"; readonly pattern: string; readonly times: number }
  | { readonly kind: "exec"; readonly argv: readonly string[] }
  /** The service is a one-shot: it must exit with this code. */
  | { readonly kind: "exit"; readonly exitCode: number };

/** Both ends included. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What must happen before a service starts. A service that must have finished is a one-shot, which is ready when it
 * exits.
 */
export interface Dependency {
  readonly service: string;
  readonly until: "started" | "ready";
  /** Where the service names the other as a host, if that is the reason. */
  readonly namedIn?: NamingPlace;
}

export type NamingPlace = "env" | "command" | "entrypoint" | "health command";

export interface CopyRequest {
  /** The path as the user wrote it: relative to the workspace, or absolute and inside it. */
  readonly from: string;
  /** Absolute, in the container. */
  readonly to: string;
  /** Permission bits, `0o644`; `undefined` keeps those of the file. */
  readonly mode: number | undefined;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

/** Text that may contain fields of services. */
export type Template = readonly TemplatePart[];

export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly reference: FieldReference }
  /** The name of the services' network. */
  | { readonly kind: "network" }
  /** The name or address at which a service reaches this job. */
  | { readonly kind: "job-host" };

export interface FieldReference {
  readonly service: string;
  /** `ip` and `container-port` are the container's own, whatever route the job uses. */
  readonly field: "host" | "port" | "address" | "url" | "id" | "ip" | "container-port";
  /** With `port`: of the container port with this number, `undefined` for the service's main port. */
  readonly portNumber: number | undefined;
}

export type PullPolicy = "always" | "missing" | "never";

/** One container port that the user declared, in `ports` or by `--publish`. */
export interface PortRequest {
  readonly containerPort: ContainerPort;
  /** The required host port (or one of this range, `"8000-8002"`); `undefined` leaves it to the daemon. */
  readonly hostPort: string | undefined;
  /** Whether another host port will do if this one is taken, as for a Compose file, which knows no other job. */
  readonly isWish?: true;
  /** Verbatim from the user, `undefined` if none was given. */
  readonly hostIp: string | undefined;
}
