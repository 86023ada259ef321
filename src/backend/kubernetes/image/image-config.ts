import type { Healthcheck } from "../../../ports/running-service.ts";
import { type ContainerPort, parseContainerPort } from "../../../request/container-port.ts";

/** What an image says of itself. */
export interface ImageConfig {
  /** Lowest first. */
  readonly exposedPorts: readonly ContainerPort[];
  /** `KEY=value` */
  readonly environment: readonly string[];
  /** Absolute paths. */
  readonly volumes: readonly string[];
  /** As its `USER` says, such as `999` or `node`; empty for root. */
  readonly user: string;
  readonly healthcheck: Healthcheck | undefined;
}

const NANOSECONDS_PER_MS = 1_000_000;

/**
 * Reads an image's configuration (opencontainers/image-spec config.md; `Healthcheck` and `Shell` are Docker's own).
 * Fields of another shape than theirs count as missing.
 */
export function readImageConfig(document: unknown): ImageConfig {
  const {
    ExposedPorts,
    Env,
    Volumes,
    User,
    Healthcheck: health,
    Shell,
  } = fieldsOf(fieldsOf(document).config);
  const ports = Object.keys(fieldsOf(ExposedPorts)).flatMap((port) => parseContainerPort(port) ?? []);
  return {
    exposedPorts: ports.toSorted((one, other) => one.number - other.number),
    environment: textsIn(Env),
    volumes: Object.keys(fieldsOf(Volumes)).filter((path) => path.startsWith("/")),
    user: typeof User === "string" ? User : "",
    healthcheck: healthcheckOf(fieldsOf(health), textsIn(Shell)),
  };
}

function healthcheckOf(
  { Test, Timeout }: Readonly<Record<string, unknown>>,
  shell: readonly string[],
): Healthcheck | undefined {
  const test = textsIn(Test);
  if (test.length === 0) return undefined;
  return {
    test,
    ...(shell.length === 0 ? {} : { shell }),
    timeoutMs: typeof Timeout === "number" && Timeout > 0 ? Timeout / NANOSECONDS_PER_MS : undefined,
  };
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
