import { formatContainerPort } from "../../../request/container-port.ts";
import type {
  CreateBody,
  HostConfig,
  Mount,
  PortBinding,
} from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { withoutTrailingSlash } from "../../../request/without-trailing-slash.ts";
import type { ImageFacts } from "../engine/images.ts";
import type { Labels } from "../engine/labels.ts";
import { withoutUnseen } from "./copy-unseen.ts";
import type { JobFiles } from "./job-files.ts";
import { sessionVolumes } from "./session-volumes.ts";
import { translateBinds } from "./translate-binds.ts";

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
  readonly files: JobFiles;
  readonly portBindings: Readonly<Record<string, PortBinding[]>>;
  /** Paths in the container at which `--volumes-from` mounts the volumes of others. */
  readonly lentPaths: readonly string[];
  /** What `storage: memory` keeps in memory besides the image's VOLUMEs. */
  readonly dataDirectories: readonly string[];
  /** Address of the job as services see it; it resolves as `job` in every service. */
  readonly jobHost: string | undefined;
}

/**
 * Combines the user's request, the image's declarations and our placement into one create body; throws `UserError` for
 * a bind mount that the daemon cannot see.
 */
export function planContainer(
  service: ServiceRequest,
  image: ImageFacts,
  placement: Placement,
): ContainerPlan {
  // Anonymous volumes become mounts, because these can carry labels.
  const {
    Volumes,
    HostConfig: host = {},
    ...body
  } = translateBinds(
    { ...service, volumes: withoutUnseen(service.volumes, placement.files) },
    placement.files,
  );
  const declaredPorts = service.ports.map(({ containerPort }) => formatContainerPort(containerPort));
  const extraHosts = placement.jobHost === undefined ? [] : [`job:${placement.jobHost}`];
  return {
    name: placement.name,
    ...(service.platform === undefined ? {} : { platform: service.platform }),
    body: {
      ...body,
      Image: service.image,
      Labels: { ...body.Labels, ...placement.labels },
      ExposedPorts: { ...body.ExposedPorts, ...Object.fromEntries(declaredPorts.map((port) => [port, {}])) },
      HostConfig: {
        ...host,
        NetworkMode: placement.networkName,
        ExtraHosts: [...(host.ExtraHosts ?? []), ...extraHosts],
        PortBindings: placement.portBindings,
        ...dataStorage(service, host, image, placement),
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

/** Its server may not run as root, and cannot take a directory over that it does not own. */
const ANYONE_WRITES = "mode=1777";

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
  { volumes, storage }: Pick<ServiceRequest, "volumes" | "storage">,
  { Mounts = [], Tmpfs }: HostConfig,
  image: ImageFacts,
  { lentPaths, dataDirectories, labels }: Placement,
): Pick<HostConfig, "Mounts" | "Tmpfs"> {
  const shared = sessionVolumes({ volumes }, labels);
  const anonymous = volumes.filter(({ kind }) => kind === "anonymous").map(({ target }) => target);
  const others = volumes.filter(({ kind }) => kind !== "anonymous").map(({ target }) => target);
  const mounts = Mounts.map(({ Target = "" }) => Target);
  const taken = new Set([...others, ...mounts, ...lentPaths].map(withoutTrailingSlash));
  const wanted = new Set([...image.volumes, ...anonymous].map(withoutTrailingSlash));
  const free = [...wanted].filter((path) => !taken.has(path));
  if (storage === "memory") {
    const known = dataDirectories.filter((path) => !taken.has(path) && !wanted.has(path));
    const memory = [...free.map((path) => [path, ""]), ...known.map((path) => [path, ANYONE_WRITES])];
    return { Mounts: [...Mounts, ...shared], Tmpfs: { ...Tmpfs, ...Object.fromEntries(memory) } };
  }
  const labelled: Mount[] = free.map((path) => ({
    Type: "volume",
    Target: path,
    VolumeOptions: { Labels: labels },
  }));
  return { Mounts: [...Mounts, ...shared, ...labelled] };
}

/** Container names take letters, digits and `_.-` (moby daemon/names, RestrictedNameChars). */
function asNamePart(serviceName: string): string {
  return serviceName.replace(/[^a-zA-Z0-9_.-]/g, "-");
}
