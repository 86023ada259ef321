import type { CreateBody } from "./create-options/create-body.ts";

/** Not exported, so `openDockerOptions` is the only way to read what it marks. */
const sealed: unique symbol = Symbol("for the Docker backend");

/** What only Docker understands of a service. It travels through all stories unread. */
export interface DockerOptions {
  readonly [sealed]: DockerExtras;
}

/** What a service tells Docker in addition to the fields of its `ContainerRequest`. */
interface DockerExtras {
  /** Without the fields that a `ContainerRequest` has words for. */
  readonly body: CreateBody;
  /** Sources of its mounts that the user wrote relative to the workspace, as absolute paths. */
  readonly relativeSources: readonly string[];
  /** Versions of the Engine API that the service needs. */
  readonly apiNeeds: readonly ApiNeed[];
  /** The flags that were written, whether or not the body still shows them. */
  readonly flags: readonly WrittenFlag[];
}

/** A flag of `docker create` in the user's text. */
export interface WrittenFlag {
  /** Without dashes; of two spellings of one flag, the usual one. */
  readonly name: string;
  readonly value: string;
}

export interface ApiNeed {
  /** What needs it, such as `--annotation`. */
  readonly what: string;
  /** A version such as `1.43`. */
  readonly apiVersion: string;
}

export function sealDockerOptions(extras: DockerExtras): DockerOptions | undefined {
  const isEmpty =
    Object.keys(extras.body).length === 0 && extras.apiNeeds.length === 0 && extras.flags.length === 0;
  return isEmpty ? undefined : { [sealed]: extras };
}

export function openDockerOptions(options: DockerOptions | undefined): DockerExtras {
  return options?.[sealed] ?? { body: {}, relativeSources: [], apiNeeds: [], flags: [] };
}
