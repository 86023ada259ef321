import type { ServiceRequest } from "../../../request/request.ts";
import type { Volume, VolumeMount } from "../objects/pod.ts";

/** Everything of a service that is a volume, and of no use after it: in memory, or on the node's disk. */
export function planMemoryVolumes(
  { volumes, resources, storage }: Pick<ServiceRequest, "volumes" | "resources" | "storage">,
  dataDirectories: readonly string[],
): { readonly volumes: readonly Volume[]; readonly volumeMounts: readonly VolumeMount[] } {
  const wanted: { readonly target: string; readonly emptyDir: NonNullable<Volume["emptyDir"]> }[] = [];
  for (const volume of volumes) {
    if (volume.kind === "anonymous") wanted.push({ target: volume.target, emptyDir: {} });
    if (volume.kind === "tmpfs")
      wanted.push({ target: volume.target, emptyDir: inMemory(sizeIn(volume.options)) });
  }
  if (storage === "memory")
    for (const target of dataDirectories) wanted.push({ target, emptyDir: inMemory(undefined) });
  if (resources.sharedMemoryBytes !== undefined)
    wanted.push({ target: "/dev/shm", emptyDir: inMemory(String(resources.sharedMemoryBytes)) });
  return {
    volumes: wanted.map(({ emptyDir }, at) => ({ name: `volume-${at}`, emptyDir })),
    volumeMounts: wanted.map(({ target }, at) => ({ name: `volume-${at}`, mountPath: target })),
  };
}

function inMemory(sizeLimit: string | undefined): NonNullable<Volume["emptyDir"]> {
  return { medium: "Memory", ...(sizeLimit === undefined ? {} : { sizeLimit }) };
}

/** `size=64m` as a quantity: the units of a mount are powers of 1,024. */
function sizeIn(options: string): string | undefined {
  const [, number, unit = ""] = options.match(/(?:^|,)size=(\d+)([kmgKMG]?)(?:,|$)/) ?? [];
  if (number === undefined) return undefined;
  return unit === "" ? number : `${number}${unit.toUpperCase()}i`;
}
