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
      return [
        {
          key: ".volumes",
          message: volume.isRelative
            ? `the pod's node does not have this job's files, so it cannot mount ${quoted(volume.target)} from them`
            : `a pod must not mount ${quoted(volume.source)} of the node that it happens to run on`,
          hint: "Build the file into the image, or write only the path of an empty volume.",
        },
      ];
    case "named":
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
