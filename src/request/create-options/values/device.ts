import { posix } from "node:path";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

type DeviceFlag =
  | {
      readonly kind: "path";
      readonly device: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string };
    }
  /** A name of the Container Device Interface, `vendor.com/class=name`. */
  | { readonly kind: "cdi"; readonly name: string };

const HINT = "Write /dev/host, /dev/host:/dev/container or /dev/host:/dev/container:rwm.";

/** Sources: docker/cli cli/command/container/opts.go, validateDevice and parseLinuxDevice. */
export function readDevice(text: string): DeviceFlag {
  if (/^[A-Za-z][\w.-]*\/[A-Za-z][\w-]*=[\w.:-]+$/.test(text)) return { kind: "cdi", name: text };
  const [host = "", second, third, ...more] = text.split(":");
  if (more.length > 0 || host === "") return refuse(`${quoted(text)} is not a device`, HINT);
  if (third !== undefined && !isMode(third)) return refuse(`${quoted(third)} is not a device mode`, HINT);
  const isSecondMode = third === undefined && second !== undefined && isMode(second);
  const inContainer = second === undefined || isSecondMode ? host : second;
  if (!posix.isAbsolute(inContainer)) return refuse(`${quoted(inContainer)} is not an absolute path`, HINT);
  const permissions = third ?? (isSecondMode ? second : "rwm");
  const device = {
    PathOnHost: inContainer === host ? cleaned(host) : host,
    PathInContainer: cleaned(inContainer),
    CgroupPermissions: permissions,
  };
  return { kind: "path", device };
}

/** Go's `path.Clean`. */
function cleaned(path: string): string {
  return posix.normalize(path).replace(/(.)\/$/, "$1");
}

function isMode(text: string): boolean {
  return /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length;
}

/** `c 1:3 rwm`: type, major:minor, permissions. */
export function readDeviceRule(text: string): string {
  if (/^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}$/.test(text)) return text;
  return refuse(
    `${quoted(text)} is not a device rule`,
    'As in "c 1:3 rwm", in quotes because of its spaces.',
  );
}
