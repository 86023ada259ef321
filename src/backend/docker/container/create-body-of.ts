import type {
  ContainerRequest,
  HealthcheckRequest,
  ResourceRequest,
  VolumeRequest,
} from "../../../request/container-request.ts";
import type {
  CreateBody,
  HealthcheckConfig,
  HostConfig,
  Mount,
} from "../../../request/create-options/create-body.ts";
import { openDockerOptions } from "../../../request/docker-options.ts";
import type { BindSource } from "./job-files.ts";

/** Where a bind mount's source is on the daemon's disk. */
type Locate = (source: BindSource) => string;

/**
 * The create body that says to Docker what the service asks for, without image, ports, labels of ours, network and
 * name: the way back from `splitBody` (request/service/split-body.ts).
 */
export function createBodyOf(container: ContainerRequest, locate: Locate = ({ path }) => path): CreateBody {
  const { environment, command, entrypoint, healthcheck, volumes, dockerOptions } = container;
  const { body: extra, relativeSources } = openDockerOptions(dockerOptions);
  const host: HostConfig = {
    ...extra.HostConfig,
    ...resourceFields(container.resources),
    ...volumeFields(volumes, locate),
  };
  if (host.Mounts !== undefined) {
    host.Mounts = host.Mounts.map((mount) => located(mount, relativeSources, locate));
  }
  return {
    ...extra,
    ...given<CreateBody>({
      Env: environment.length === 0 ? undefined : [...environment],
      Cmd: command && [...command],
      Entrypoint: entrypoint && [...entrypoint],
      User: container.user,
      WorkingDir: container.workingDirectory,
      Hostname: container.hostname,
      Healthcheck: healthcheck && healthcheckFields(healthcheck),
      Volumes: mapOf(volumes.flatMap((one) => (one.kind === "anonymous" ? [[one.target, {}]] : []))),
      HostConfig: Object.keys(host).length === 0 ? undefined : host,
    }),
  };
}

function healthcheckFields(healthcheck: HealthcheckRequest): HealthcheckConfig {
  return given<HealthcheckConfig>({
    Test: healthcheck.test && [...healthcheck.test],
    Interval: nanoseconds(healthcheck.intervalMs),
    Timeout: nanoseconds(healthcheck.timeoutMs),
    StartPeriod: nanoseconds(healthcheck.startPeriodMs),
    StartInterval: nanoseconds(healthcheck.startIntervalMs),
    Retries: healthcheck.retries,
  });
}

function nanoseconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : whole(milliseconds * 1e6);
}

/** The integer that a number was before it was divided: one of up to 15 digits comes back exactly. */
function whole(product: number): number {
  return Math.round(Number(product.toPrecision(15)));
}

function resourceFields(resources: ResourceRequest): HostConfig {
  const { memoryBytes, memoryReservationBytes, cpus, sharedMemoryBytes } = resources;
  return given<HostConfig>({
    Memory: memoryBytes,
    MemoryReservation: memoryReservationBytes,
    NanoCpus: cpus === undefined ? undefined : whole(cpus * 1e9),
    ShmSize: sharedMemoryBytes,
  });
}

function volumeFields(volumes: readonly VolumeRequest[], locate: Locate): HostConfig {
  const binds = volumes.flatMap((volume) => bindsOf(volume, locate));
  return given<HostConfig>({
    Binds: binds.length === 0 ? undefined : binds,
    Tmpfs: mapOf(volumes.flatMap((one) => (one.kind === "tmpfs" ? [[one.target, one.options]] : []))),
  });
}

/** `source:target[:mode]`, where the source is a path or the name of a volume. */
function bindsOf(volume: VolumeRequest, locate: Locate): string[] {
  if (volume.kind !== "bind" && volume.kind !== "named") return [];
  const { target, mode } = volume;
  const source =
    volume.kind === "named" ? volume.name : locate({ path: volume.source, isRelative: volume.isRelative });
  return [[source, target, ...(mode === undefined ? [] : [mode])].join(":")];
}

function located(mount: Mount, relativeSources: readonly string[], locate: Locate): Mount {
  const { Type, Source: path } = mount;
  if (Type !== "bind" || !path?.startsWith("/")) return mount;
  return { ...mount, Source: locate({ path, isRelative: relativeSources.includes(path) }) };
}

function mapOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Without the fields that are `undefined`, which leaves the daemon's or the image's own. */
function given<Fields extends object>(fields: { [Key in keyof Fields]: Fields[Key] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
