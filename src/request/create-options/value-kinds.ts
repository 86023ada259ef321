import type { ValueKind } from "./flag.ts";
import { apiSocketMount } from "./values/api-socket.ts";
import { readBoolean } from "./values/boolean.ts";
import { readBytes } from "./values/bytes.ts";
import { readCapability } from "./values/capability.ts";
import { readNanoCpus } from "./values/cpus.ts";
import { readDevice, readDeviceRule } from "./values/device.ts";
import { readPositiveDurationNs } from "./values/duration.ts";
import { readExposure } from "./values/exposure.ts";
import { readGpus } from "./values/gpus.ts";
import {
  readExtraHost,
  readIpAddress,
  readIpv4Address,
  readIpv6Address,
  readMacAddress,
} from "./values/ip-address.ts";
import { readFullKeyValue, readKeyValue, readLabel } from "./values/key-value.ts";
import { readLabelFile } from "./values/label-file.ts";
import * as modes from "./values/modes.ts";
import { readMount } from "./values/mount.ts";
import { readNetworkAttachment } from "./values/network-attachment.ts";
import { readInteger, readUnsigned } from "./values/number.ts";
import { readPlatform } from "./values/platform.ts";
import { readPublication } from "./values/publication.ts";
import { readRestartPolicy } from "./values/restart-policy.ts";
import { readSecurityOption } from "./values/security-option.ts";
import { readSysctl } from "./values/sysctl.ts";
import { readBytesRate, readDeviceWeight, readOperationsRate } from "./values/throttle.ts";
import { readUlimit } from "./values/ulimit.ts";
import {
  readLink,
  readNotNegative,
  readSearchDomain,
  readSwap,
  readSwappiness,
  readText,
  readTmpfs,
} from "./values/validated.ts";
import { readVariable, readVariableFile } from "./values/variable.ts";
import { readVolume } from "./values/volume.ts";

function kind<T>(name: string, read: ValueKind<T>["read"]): ValueKind<T> {
  return { name, read };
}

/** The grammar of each kind of value, under its name in docs/options.md. */
export const kinds = {
  boolean: kind("boolean", readBoolean),
  apiSocket: kind("boolean", (value, { environment }) =>
    readBoolean(value) ? [apiSocketMount(environment.DOCKER_HOST)] : [],
  ),
  text: kind("text", readText),
  path: kind("path", readText),
  integer: kind("integer", readInteger),
  weight: kind("integer", readUnsigned(16)),
  unsigned: kind("integer", readUnsigned(53)),
  retries: kind("integer", readNotNegative),
  swappiness: kind("-1 to 100", readSwappiness),
  bytes: kind("bytes", readBytes),
  swap: kind("bytes or -1", readSwap(readBytes)),
  duration: kind("duration", readPositiveDurationNs),
  cpus: kind("decimal", readNanoCpus),
  variable: kind("KEY[=value]", (value, { environment }) => readVariable(value, environment)),
  variableFile: kind("path", (value, around) => readVariableFile(value, around)),
  label: kind("key[=value]", readLabel),
  labelFile: kind("path", (value, { readFile }) => readLabelFile(value, readFile)),
  keyValue: kind("key[=value]", readKeyValue),
  fullKeyValue: kind("key=value", readFullKeyValue),
  sysctl: kind("key=value", readSysctl),
  publication: kind("[[ip:]host:]container[/protocol]", readPublication),
  exposure: kind("port or range[/protocol]", readExposure),
  volume: kind("[source:]target[:modes]", (value, { workspace }) => readVolume(value, workspace)),
  mount: kind("type=…,source=…,target=…", (value, { workspace }) => readMount(value, workspace)),
  tmpfs: kind("path[:options]", readTmpfs),
  network: kind("name or name=…,alias=…", readNetworkAttachment),
  ipAddress: kind("IP address", readIpAddress),
  ipv4Address: kind("IPv4 address", readIpv4Address),
  ipv6Address: kind("IPv6 address", readIpv6Address),
  macAddress: kind("MAC address", readMacAddress),
  extraHost: kind("name:ip", readExtraHost),
  link: kind("name[:alias]", readLink),
  searchDomain: kind("domain", readSearchDomain),
  device: kind("host[:container][:rwm]", readDevice),
  deviceRule: kind("type major:minor rwm", readDeviceRule),
  deviceWeight: kind("/dev/x:weight", readDeviceWeight),
  bytesRate: kind("/dev/x:bytes", readBytesRate),
  operationsRate: kind("/dev/x:number", readOperationsRate),
  gpus: kind("all, a count, or device=…", readGpus),
  ulimit: kind("name=soft[:hard]", readUlimit),
  capability: kind("capability", readCapability),
  securityOption: kind("key=value", (value, { readFile }) => readSecurityOption(value, readFile)),
  restartPolicy: kind("policy[:retries]", readRestartPolicy),
  platform: kind("os/architecture[/variant]", readPlatform),
  stream: kind("stdin, stdout or stderr", modes.readStream),
  pullPolicy: kind("always, missing or never", modes.readPullPolicy),
  userNamespace: kind("host", modes.readUserNamespace),
  cgroupNamespace: kind("host or private", modes.readCgroupNamespace),
  utsNamespace: kind("host", modes.readUtsNamespace),
  pidNamespace: kind("host or container:<name>", modes.readPidNamespace),
};
