import { createHash } from "node:crypto";
import type { Mount } from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { Labels } from "../engine/labels.ts";
import { LABEL } from "../labels.ts";

/**
 * The mounts of volumes that the services of a step share. The daemon creates such a volume with its first container,
 * with the session's labels, by which it is removed; its name has 64 digits, as every volume of ours does.
 */
export function sessionVolumes({ volumes }: Pick<ServiceRequest, "volumes">, labels: Labels): Mount[] {
  return volumes.flatMap((volume): Mount[] => {
    if (volume.kind !== "session") return [];
    const { name, target, isReadOnly, isCopied } = volume;
    const options = { Labels: labels, ...(isCopied ? {} : { NoCopy: true }) };
    return [
      {
        Type: "volume",
        Source: createHash("sha256").update(`${labels[LABEL.session]} ${name}`).digest("hex"),
        Target: target,
        ...(isReadOnly ? { ReadOnly: true } : {}),
        VolumeOptions: options,
      },
    ];
  });
}
