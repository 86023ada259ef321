import type { PortableOptions } from "../../../request/portable-options.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { Volume, VolumeMount } from "../objects/pod.ts";
import { readMemoryOptions } from "./read-memory-options.ts";

/** Everything of a service that is a volume, and of no use after it: in memory, or on the node's disk. */
export function planMemoryVolumes(
  { volumes, resources, storage }: Pick<ServiceRequest, "volumes" | "resources" | "storage">,
  dataDirectories: readonly string[],
  memoryMounts: PortableOptions["memoryMounts"],
): { readonly volumes: readonly Volume[]; readonly volumeMounts: readonly VolumeMount[] } {
  const wanted: { readonly target: string; readonly emptyDir: NonNullable<Volume["emptyDir"]> }[] = [];
  for (const volume of volumes) {
    if (volume.kind === "anonymous") wanted.push({ target: volume.target, emptyDir: {} });
    if (volume.kind === "tmpfs")
      wanted.push({ target: volume.target, emptyDir: inMemory(readMemoryOptions(volume.options).sizeBytes) });
  }
  for (const { target, sizeBytes } of memoryMounts) wanted.push({ target, emptyDir: inMemory(sizeBytes) });
  const taken = new Set(wanted.map(({ target }) => target));
  if (storage === "memory")
    for (const target of dataDirectories.filter((path) => !taken.has(path)))
      wanted.push({ target, emptyDir: inMemory(undefined) });
  if (resources.sharedMemoryBytes !== undefined)
    wanted.push({ target: "/dev/shm", emptyDir: inMemory(resources.sharedMemoryBytes) });
  return {
    volumes: wanted.map(({ emptyDir }, at) => ({ name: `volume-${at}`, emptyDir })),
    volumeMounts: wanted.map(({ target }, at) => ({ name: `volume-${at}`, mountPath: target })),
  };
}

function inMemory(sizeBytes: number | undefined): NonNullable<Volume["emptyDir"]> {
  return { medium: "Memory", ...(sizeBytes === undefined ? {} : { sizeLimit: String(sizeBytes) }) };
}
