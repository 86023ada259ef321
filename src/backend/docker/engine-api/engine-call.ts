import type { Readable } from "node:stream";
import { type RegistryCredentials, registryAuth } from "../../login/registry-auth.ts";
import type { HttpRequest } from "./dial.ts";

/** One request to the Engine API. */
export interface EngineCall {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With a leading slash and without version, `/containers/json`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | object>>;
  readonly body?: object;
  /** A tar archive instead of a body. */
  readonly archive?: Readable;
  readonly registryCredentials?: RegistryCredentials;
  readonly signal?: AbortSignal;
}

/** The call as HTTP: what describes a service goes only into the body, never into the URL. */
export function requestOf(
  { method, path, query = {}, body, registryCredentials }: EngineCall,
  rest: { apiVersion: string | undefined; archive: Readable | undefined; signal: AbortSignal },
): HttpRequest {
  const parameters = Object.entries(query).map(([name, value]): [string, string] => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
  const question = parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`;
  const version = rest.apiVersion === undefined ? "" : `/v${rest.apiVersion}`;
  return {
    method,
    path: `${version}${path}${question}`,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(rest.archive === undefined ? {} : { "Content-Type": "application/tar" }),
      ...(registryCredentials === undefined ? {} : { "X-Registry-Auth": registryAuth(registryCredentials) }),
    },
    body: rest.archive ?? (body && JSON.stringify(body)),
    signal: rest.signal,
  };
}

/** Without the id, because the name is for people and the same for every container. */
export function nameOfCall({ method, path }: EngineCall): string {
  return `${method} ${path.replace(/\/[0-9a-f]{64}\b/, "/{id}")}`;
}
