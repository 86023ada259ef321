import { formatContainerPort } from "../../../request/container-port.ts";
import type {
  CreateBody,
  HostConfig,
  Mount,
  PortBinding,
} from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { ImageFacts } from "../engine/images.ts";
import type { Labels } from "../engine/labels.ts";

/** A container for the daemon to create, see `Containers.create`. */
export interface ContainerPlan {
  readonly name: string;
  readonly platform?: string;
  readonly body: CreateBody;
}

/** Where the container is placed, and its labels and ports. */
export interface Placement {
  /** See `containerNameOf`. */
  readonly name: string;
  readonly networkName: string;
  readonly labels: Labels;
  readonly portBindings: Readonly<Record<string, PortBinding[]>>;
  /** Paths in the container at which `--volumes-from` mounts the volumes of others. */
  readonly lentPaths: readonly string[];
  /** Address of the job as services see it; it resolves as `job` in every service. */
  readonly jobHost: string | undefined;
}

/** Combines the user's request, the image's declarations and our placement into one create body. */
export function planContainer(
  service: ServiceRequest,
  image: ImageFacts,
  placement: Placement,
): ContainerPlan {
  const { body } = service;
  const host = body.HostConfig ?? {};
  const { Volumes: anonymousVolumes = {}, ...rest } = body;
  const declaredPorts = service.ports.map(({ containerPort }) => formatContainerPort(containerPort));
  const extraHosts = placement.jobHost === undefined ? [] : [`job:${placement.jobHost}`];
  return {
    name: placement.name,
    ...(service.platform === undefined ? {} : { platform: service.platform }),
    body: {
      ...rest,
      Image: service.image,
      Labels: { ...body.Labels, ...placement.labels },
      ExposedPorts: { ...body.ExposedPorts, ...Object.fromEntries(declaredPorts.map((port) => [port, {}])) },
      HostConfig: {
        ...host,
        NetworkMode: placement.networkName,
        ExtraHosts: [...(host.ExtraHosts ?? []), ...extraHosts],
        PortBindings: placement.portBindings,
        ...dataStorage(service, [...image.volumes, ...Object.keys(anonymousVolumes)], placement),
      },
      NetworkingConfig: {
        EndpointsConfig: {
          [placement.networkName]: { ...endpointOf(body), Aliases: [service.name, ...service.aliases] },
        },
      },
    },
  };
}

/**
 * The name that the user gave it, or else one that is unique in the job, so that only one of its steps can have a
 * service of this name. DNS names are case-insensitive.
 */
export function containerNameOf(
  { containerName, name }: { readonly containerName: string | undefined; readonly name: string },
  jobSession: string,
): string {
  return containerName ?? `sibling-services-${jobSession}-${asNamePart(name.toLowerCase())}`;
}

/** Flags such as `--ip` and `--mac-address` describe the endpoint before its network is known. */
function endpointOf(body: CreateBody): object {
  return Object.values(body.NetworkingConfig?.EndpointsConfig ?? {})[0] ?? {};
}

/**
 * Where the image's data directories are stored, except those that the user or `--volumes-from` mounts. For each
 * VOLUME the daemon would create a volume without labels; mounted by us, the volumes carry the session's labels, so
 * that leftovers can be found and removed. Without a source they are still anonymous, and are removed with the
 * container (moby daemon/mounts.go, removeMountPoints).
 */
function dataStorage(
  { body, storage }: Pick<ServiceRequest, "body" | "storage">,
  containerPaths: readonly string[],
  { lentPaths, labels }: Placement,
): Pick<HostConfig, "Mounts" | "Tmpfs"> {
  const { Mounts = [], Tmpfs } = body.HostConfig ?? {};
  const taken = takenPaths(body, lentPaths);
  const free = [...new Set(containerPaths.map(withoutTrailingSlash))].filter((path) => !taken.has(path));
  if (storage === "memory")
    return { Mounts, Tmpfs: { ...Tmpfs, ...Object.fromEntries(free.map((path) => [path, ""])) } };
  const volumes: Mount[] = free.map((path) => ({
    Type: "volume",
    Target: path,
    VolumeOptions: { Labels: labels },
  }));
  return { Mounts: [...Mounts, ...volumes] };
}

function takenPaths({ HostConfig: host = {} }: CreateBody, lentPaths: readonly string[]): Set<string> {
  const binds = (host.Binds ?? []).map((bind) => bind.split(":")[1] ?? "");
  const mounts = (host.Mounts ?? []).map((mount) => mount.Target ?? "");
  return new Set(
    [...binds, ...mounts, ...Object.keys(host.Tmpfs ?? {}), ...lentPaths].map(withoutTrailingSlash),
  );
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}

/** Container names take letters, digits and `_.-` (moby daemon/names, RestrictedNameChars). */
function asNamePart(serviceName: string): string {
  return serviceName.replace(/[^a-zA-Z0-9_.-]/g, "-");
}
