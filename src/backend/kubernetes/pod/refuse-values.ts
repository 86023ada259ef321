import type { PortableOptions } from "../../../request/portable-options.ts";
import { quoted } from "../../../request/printable.ts";
import { isLabelKey, isLabelValue } from "./label-syntax.ts";
import type { RefusalInAPod } from "./refuse-volume.ts";

/** Values of flags that become fields of a pod, but not every value does. */
export function refuseValuesInAPod(options: PortableOptions): RefusalInAPod[] {
  const ofLabels = Object.entries(options.labels).filter(
    ([key, value]) => !isLabelKey(key) || !isLabelValue(value),
  );
  const ofAnnotations = Object.keys(options.annotations).filter((key) => !isLabelKey(key));
  const ofGroups = options.groups.filter((group) => !/^[0-9]+$/.test(group));
  const ofMounts = options.flags.filter(({ name, value }) => name === "mount" && !isMemory(value));
  return [
    ...ofLabels.map(([key]) =>
      inOptions(`a label of a pod cannot be or hold what --label says of ${quoted(key)}`, LABEL_HINT),
    ),
    ...ofAnnotations.map((key) =>
      inOptions(`${quoted(key)} cannot be the key of a pod's annotation`, LABEL_HINT),
    ),
    ...ofGroups.map((group) =>
      inOptions(
        `--group-add: only the image knows the number of the group ${quoted(group)}`,
        "Write its number.",
      ),
    ),
    ...options.extraHosts
      .filter(({ ip }) => ip === "host-gateway")
      .map(({ name }) =>
        inOptions(
          `--add-host: the node's address is not known for ${quoted(name)}`,
          "The name job leads to this job; otherwise write an address.",
        ),
      ),
    ...ofMounts.map(() =>
      inOptions(
        "--mount: a pod mounts only type=tmpfs in this form",
        "Write only the path of an empty volume in volumes.",
      ),
    ),
    ...options.securityOptions
      .filter((option) => !KNOWN_SECURITY.test(option))
      .map((option) =>
        inOptions(
          `--security-opt ${quoted(option.slice(0, 40))} has no counterpart in a pod`,
          "Leave it out.",
        ),
      ),
  ];
}

const LABEL_HINT = "Kubernetes takes letters, digits and -_. there, at most 63.";
const KNOWN_SECURITY = /^(?:no-new-privileges(?:[=:](?:true|false))?|seccomp[=:]unconfined)$/;

function inOptions(message: string, hint: string): RefusalInAPod {
  return { key: ".options", message, hint };
}

function isMemory(mount: string): boolean {
  return /(?:^|,)type=tmpfs(?:,|$)/.test(mount);
}
