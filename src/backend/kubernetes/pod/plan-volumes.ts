import type { PortableOptions } from "../../../request/portable-options.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { withoutTrailingSlash } from "../../../request/without-trailing-slash.ts";
import type { Volume, VolumeMount } from "../objects/pod.ts";
import { readMemoryOptions } from "./read-memory-options.ts";

interface PlannedVolumes {
  readonly volumes: readonly Volume[];
  readonly volumeMounts: readonly VolumeMount[];
}

/** What is mounted at a path, and how. */
interface Wanted {
  readonly target: string;
  readonly source: Omit<Volume, "name">;
  readonly isReadOnly?: boolean;
}

/** The volumes of a service: empty ones in memory or on the node's disk, and claims of the namespace. */
export function planVolumes(
  { volumes, resources, storage }: Pick<ServiceRequest, "volumes" | "resources" | "storage">,
  dataDirectories: readonly string[],
  memoryMounts: PortableOptions["memoryMounts"],
): PlannedVolumes {
  const ofUser = [
    ...volumes.flatMap((volume) => wantedOf(volume, storage)),
    ...memoryMounts.map(({ target, sizeBytes }) => ({ target, source: inMemory(sizeBytes) })),
  ];
  // A pod is refused if two volumes are mounted at one path.
  const taken = new Set(ofUser.map(({ target }) => withoutTrailingSlash(target)));
  const data = storage === "memory" ? new Set(dataDirectories.map(withoutTrailingSlash)) : [];
  const { sharedMemoryBytes } = resources;
  const all: readonly Wanted[] = [
    ...ofUser,
    ...[...data]
      .filter((target) => !taken.has(target))
      .map((target) => ({ target, source: inMemory(undefined) })),
    ...(sharedMemoryBytes === undefined ? [] : [{ target: "/dev/shm", source: inMemory(sharedMemoryBytes) }]),
  ];
  return {
    volumes: all.map(({ source }, at) => ({ name: `volume-${at}`, ...source })),
    volumeMounts: all.map(({ target, isReadOnly }, at) => ({
      name: `volume-${at}`,
      mountPath: target,
      ...(isReadOnly ? { readOnly: true } : {}),
    })),
  };
}

/** What a pod cannot mount has been refused. */
function wantedOf(volume: ServiceRequest["volumes"][number], storage: ServiceRequest["storage"]): Wanted[] {
  const { target } = volume;
  switch (volume.kind) {
    case "anonymous":
      return [{ target, source: storage === "memory" ? inMemory(undefined) : { emptyDir: {} } }];
    case "tmpfs":
      return [{ target, source: inMemory(readMemoryOptions(volume.options).sizeBytes) }];
    case "named": {
      const source = { persistentVolumeClaim: { claimName: volume.name } };
      return [{ target, source, isReadOnly: volume.mode?.split(",").includes("ro") ?? false }];
    }
    case "bind":
    case "session":
      return [];
  }
}

function inMemory(sizeBytes: number | undefined): Omit<Volume, "name"> {
  return {
    emptyDir: { medium: "Memory", ...(sizeBytes === undefined ? {} : { sizeLimit: String(sizeBytes) }) },
  };
}
