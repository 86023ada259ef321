import { formatContainerPort } from "../container-port.ts";
import type {
  ContainerRequest,
  HealthcheckRequest,
  ResourceRequest,
  VolumeRequest,
} from "../container-request.ts";
import type {
  CreateBody,
  EndpointSettings,
  HealthcheckConfig,
  HostConfig,
} from "../create-options/create-body.ts";
import type { CreateOptions } from "../create-options/parse-create-options.ts";
import { sealDockerOptions, type WrittenFlag } from "../docker-options.ts";
import { apiNeedsOf } from "./api-needs.ts";
import { PLACEHOLDER_NETWORK } from "./command-line.ts";
import { relativeSources } from "./relative-sources.ts";

type BodyAndUses = Pick<CreateOptions, "body" | "ports" | "uses">;

/** Flags of which every value is in a field of the request. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  ...["env", "env-file", "entrypoint", "workdir", "user", "hostname", "volume", "tmpfs"],
  ...["health-cmd", "health-interval", "health-retries", "health-timeout", "health-start-period"],
  ...["health-start-interval", "no-healthcheck", "memory", "memory-reservation", "cpus", "shm-size"],
  ...["publish", "network", "network-alias", "name", "platform", "pull", "attach", "rm"],
]);

/** What a create body says in our words, and the aliases that were in it. */
interface BodyParts {
  readonly container: ContainerRequest;
  readonly aliases: readonly string[];
}

/**
 * Says the body that the CLI would send in our words. What has none is sealed for the Docker backend, whose
 * `createBodyOf` is the way back; what a `ServiceRequest` says elsewhere, or what has no effect, is left out.
 */
export function splitBody(created: BodyAndUses, workspace: string): BodyParts {
  const { body, uses } = created;
  const { Env = [], Cmd, Entrypoint, User, WorkingDir, Hostname, Healthcheck, HostConfig = {} } = body;
  const sources = relativeSources(uses, workspace);
  const container = {
    environment: Env,
    command: Cmd,
    entrypoint: Entrypoint,
    user: User,
    workingDirectory: WorkingDir,
    hostname: Hostname,
    healthcheck: Healthcheck && healthcheckOf(Healthcheck),
    volumes: volumesOf(body, sources),
    resources: resourcesOf(HostConfig),
    dockerOptions: sealDockerOptions({
      body: remainderOf(created),
      relativeSources: sources,
      apiNeeds: apiNeedsOf(created),
      flags: writtenFlags(uses),
    }),
  };
  return { container, aliases: endpointOf(body).Aliases ?? [] };
}

/** Without those that a `ContainerRequest` or a `ServiceRequest` has a field for, and without switches turned off. */
function writtenFlags(uses: BodyAndUses["uses"]): WrittenFlag[] {
  return uses
    .map(({ flag, value }) => ({
      name: flag.aliasOf ?? flag.name,
      value,
      isSwitch: flag.value === "boolean",
    }))
    .filter(({ name, value, isSwitch }) => !SAID_ELSEWHERE.has(name) && !(isSwitch && isOff(value)))
    .map(({ name, value }) => ({ name, value }));
}

function isOff(value: string): boolean {
  return ["false", "f", "0"].includes(value.toLowerCase());
}

function healthcheckOf(config: HealthcheckConfig): HealthcheckRequest {
  return {
    test: config.Test,
    intervalMs: milliseconds(config.Interval),
    timeoutMs: milliseconds(config.Timeout),
    startPeriodMs: milliseconds(config.StartPeriod),
    startIntervalMs: milliseconds(config.StartInterval),
    retries: config.Retries,
  };
}

function milliseconds(nanoseconds: number | undefined): number | undefined {
  return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}

function volumesOf({ HostConfig, Volumes }: CreateBody, relative: readonly string[]): VolumeRequest[] {
  const { Binds = [], Tmpfs = {} } = HostConfig ?? {};
  return [
    ...Binds.map((bind) => volumeOf(bind, relative)),
    ...Object.keys(Volumes ?? {}).map((target) => ({ kind: "anonymous", target }) as const),
    ...Object.entries(Tmpfs).map(([target, options]) => ({ kind: "tmpfs", target, options }) as const),
  ];
}

/** `source:target[:mode]`; a source without a leading slash is the name of a volume. */
function volumeOf(bind: string, relative: readonly string[]): VolumeRequest {
  const [source = "", target = "", ...modes] = bind.split(":");
  const mode = modes.length === 0 ? undefined : modes.join(":");
  return source.startsWith("/")
    ? { kind: "bind", source, isRelative: relative.includes(source), target, mode }
    : { kind: "named", name: source, target, mode };
}

function resourcesOf({ Memory, MemoryReservation, NanoCpus, ShmSize }: HostConfig): ResourceRequest {
  return {
    memoryBytes: Memory,
    memoryReservationBytes: MemoryReservation,
    cpus: NanoCpus === undefined ? undefined : NanoCpus / 1e9,
    sharedMemoryBytes: ShmSize,
  };
}

/** The body without what we have words for, without image, ports, network and streams, and without `--rm`. */
function remainderOf({ body, ports }: BodyAndUses): CreateBody {
  const { Env, Cmd, Entrypoint, User, WorkingDir, Hostname, Healthcheck, Volumes, ...unsaid } = body;
  const { Image, AttachStdout, AttachStderr, ExposedPorts = {}, NetworkingConfig, ...rest } = unsaid;
  const { HostConfig = {}, ...top } = rest;
  const { Binds, Tmpfs, Memory, MemoryReservation, NanoCpus, ShmSize, ...unsaidOfHost } = HostConfig;
  const { PortBindings, NetworkMode, AutoRemove, ...host } = unsaidOfHost;
  const { Aliases, ...endpoint } = endpointOf(body);
  const published = new Set(ports.map(({ containerPort }) => formatContainerPort(containerPort)));
  const exposed = Object.entries(ExposedPorts).filter(([port]) => !published.has(port));
  return {
    ...top,
    ...(exposed.length > 0 ? { ExposedPorts: Object.fromEntries(exposed) } : {}),
    ...(Object.keys(host).length > 0 ? { HostConfig: host } : {}),
    // `--ip`, `--mac-address` and the like describe the endpoint before its network is known.
    ...(Object.keys(endpoint).length > 0
      ? { NetworkingConfig: { EndpointsConfig: { default: endpoint } } }
      : {}),
  };
}

function endpointOf({ NetworkingConfig }: CreateBody): EndpointSettings {
  return NetworkingConfig?.EndpointsConfig[PLACEHOLDER_NETWORK] ?? {};
}
