import type { VolumeRequest } from "../../../request/container-request.ts";
import type { CopyRequest, ServiceRequest } from "../../../request/request.ts";
import { findDaemonPath, type JobFiles } from "./job-files.ts";

type BindRequest = Extract<VolumeRequest, { kind: "bind" }>;

/** The copies that take the place of bind mounts whose source the daemon cannot see, if the service allows that. */
export function copiesOfUnseen({ volumes }: Pick<ServiceRequest, "volumes">, files: JobFiles): CopyRequest[] {
  return volumes
    .filter((volume) => volume.kind === "bind")
    .filter((volume) => isCopied(volume, files))
    .map(({ source, target }) => {
      return { from: source, to: target, mode: undefined, owner: undefined };
    });
}

/** The volumes without these mounts. */
export function withoutUnseen(volumes: readonly VolumeRequest[], files: JobFiles): VolumeRequest[] {
  return volumes.filter((volume) => volume.kind !== "bind" || !isCopied(volume, files));
}

function isCopied({ source, isRelative, ifUnseen }: BindRequest, files: JobFiles): boolean {
  if (ifUnseen !== "copied" || !files.exists(source)) return false;
  return findDaemonPath({ path: source, isRelative }, files).kind === "unusable";
}
