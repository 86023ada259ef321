import type { DockerOptions } from "./docker-options.ts";

/** What a service asks of the container that it becomes, whatever runs containers. */
export interface ContainerRequest {
  /** `KEY=value`, in the order of the text; a bare `KEY` removes the image's variable. */
  readonly environment: readonly string[];
  /** `undefined` leaves the image's. */
  readonly command: readonly string[] | undefined;
  /** `undefined` leaves the image's; one empty word removes it. */
  readonly entrypoint: readonly string[] | undefined;
  /** `name|uid[:group|gid]` */
  readonly user: string | undefined;
  readonly workingDirectory: string | undefined;
  /** Its own name for itself; others find it by the service's name. */
  readonly hostname: string | undefined;
  /** `undefined` leaves the image's. */
  readonly healthcheck: HealthcheckRequest | undefined;
  readonly volumes: readonly VolumeRequest[];
  readonly resources: ResourceRequest;
  /** What only Docker understands; only its backend can open it. `undefined` if there is nothing of the kind. */
  readonly dockerOptions: DockerOptions | undefined;
}

/** What is `undefined` is as the image says, and otherwise as the backend does it. */
export interface HealthcheckRequest {
  /** `["CMD-SHELL", text]`, `["CMD", ...argv]` or `["NONE"]`. */
  readonly test?: readonly string[] | undefined;
  /** These may be fractions: Docker takes nanoseconds. */
  readonly intervalMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly startPeriodMs?: number | undefined;
  readonly startIntervalMs?: number | undefined;
  /** So many failures in a row make the service unhealthy. */
  readonly retries?: number | undefined;
}

/** What is mounted at `target`, an absolute path in the container. */
export type VolumeRequest =
  | {
      readonly kind: "bind";
      /** Absolute. */
      readonly source: string;
      /** Whether the user wrote it relative to the workspace: it is a path of this job, not of the machine that runs it. */
      readonly isRelative: boolean;
      readonly target: string;
      /** Comma-separated, such as `ro` or `ro,z`. */
      readonly mode: string | undefined;
      /** `copied`: if the backend cannot see the source, it is copied into the container instead. */
      readonly ifUnseen?: "copied";
    }
  | {
      readonly kind: "named";
      readonly name: string;
      readonly target: string;
      /** As of a bind. */
      readonly mode: string | undefined;
    }
  /** Shared by the services of a step that name it, and removed with them. */
  | {
      readonly kind: "session";
      readonly name: string;
      readonly target: string;
      readonly isReadOnly: boolean;
      /** Whether it starts with what the image has there. */
      readonly isCopied: boolean;
    }
  /** Removed with the container. */
  | { readonly kind: "anonymous"; readonly target: string }
  /** `options` are those of a mount, such as `size=64m,mode=1777`; they may be empty. */
  | { readonly kind: "tmpfs"; readonly target: string; readonly options: string };

/** What is `undefined` is not limited. */
export interface ResourceRequest {
  readonly memoryBytes?: number | undefined;
  /** What it is sure to get when memory is short. */
  readonly memoryReservationBytes?: number | undefined;
  /** A number of processors, such as 1.5. */
  readonly cpus?: number | undefined;
  /** The size of /dev/shm. */
  readonly sharedMemoryBytes?: number | undefined;
}
