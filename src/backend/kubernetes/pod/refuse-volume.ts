import type { VolumeRequest } from "../../../request/container-request.ts";
import { quoted } from "../../../request/printable.ts";
import { readMemoryOptions } from "./read-memory-options.ts";

/** What one service asks for that no pod can do: which of its keys, why, and what else to write. */
export interface RefusalInAPod {
  readonly key: string;
  readonly message: string;
  readonly hint: string;
}

/** What a pod cannot mount. */
export function refuseVolumeInAPod(volume: VolumeRequest): RefusalInAPod[] {
  switch (volume.kind) {
    case "anonymous":
      return [];
    case "bind":
      if (volume.ifUnseen === "copied") return [];
      return [
        {
          key: ".volumes",
          message: volume.isRelative
            ? `the pod's node does not have this job's files, so it cannot mount ${quoted(volume.target)} from them`
            : `a pod must not mount ${quoted(volume.source)} of the node that it happens to run on`,
          hint: volume.isRelative
            ? "Use `copy` for files, or write only the path of an empty volume."
            : "Build the file into the image, or write only the path of an empty volume.",
        },
      ];
    case "named":
      return [...refuseClaim(volume.name), ...refuseMode(volume.mode)];
    case "session":
      return [
        {
          key: ".volumes",
          message: `pods of different nodes cannot share the volume ${quoted(volume.name)}`,
          hint: "Write only the path of a volume of the service's own.",
        },
      ];
    case "tmpfs": {
      const { unknown } = readMemoryOptions(volume.options);
      return unknown.map((option) => ({
        key: ".options",
        message: `--tmpfs ${volume.target}: ${quoted(option)} has no counterpart in a pod`,
        hint: "A pod's memory volume knows only size.",
      }));
    }
  }
}

/** The name of an object of Kubernetes (apimachinery util/validation, IsDNS1123Subdomain). */
const CLAIM = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;

function refuseClaim(name: string): RefusalInAPod[] {
  if (CLAIM.test(name)) return [];
  return [
    {
      key: ".volumes",
      message: `a named volume is a PersistentVolumeClaim, and none can have the name ${quoted(name)}`,
      hint: "Name one of the namespace, or write only the path of a volume of the service's own.",
    },
  ];
}

/** How a volume is mounted, as far as it makes no difference in a pod: what it starts with is the claim's affair. */
const KNOWN_MODE = /^(?:ro|rw|z|nocopy)$/i;

function refuseMode(mode: string | undefined): RefusalInAPod[] {
  const unknown = (mode ?? "").split(",").filter((word) => word !== "" && !KNOWN_MODE.test(word));
  return unknown.map((word) => ({
    key: ".volumes",
    message: `the mode ${quoted(word)} of a volume has no counterpart in a pod`,
    hint: "Leave it out; a pod's volume knows only ro.",
  }));
}
