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

// Every grammar of a flag's value, under the name that docs/options.md gives it.
function kind<T>(name: string, read: ValueKind<T>["read"]): ValueKind<T> {
  return { name, read };
}

export const boolean = kind("boolean", readBoolean);
export const apiSocket = kind("boolean", (value, { environment }) =>
  readBoolean(value) ? [apiSocketMount(environment.DOCKER_HOST)] : [],
);
export const text = kind("text", readText);
export const path = kind("path", readText);
export const integer = kind("integer", readInteger);
export const weight = kind("integer", readUnsigned(16));
export const unsigned = kind("integer", readUnsigned(53));
export const retries = kind("integer", readNotNegative);
export const swappiness = kind("-1 to 100", readSwappiness);
export const bytes = kind("bytes", readBytes);
export const swap = kind("bytes or -1", readSwap(readBytes));
export const duration = kind("duration", readPositiveDurationNs);
export const cpus = kind("decimal", readNanoCpus);
export const variable = kind("KEY[=value]", (value, { environment }) => readVariable(value, environment));
export const variableFile = kind("path", (value, around) => readVariableFile(value, around));
export const label = kind("key[=value]", readLabel);
export const labelFile = kind("path", (value, { readFile }) => readLabelFile(value, readFile));
export const keyValue = kind("key[=value]", readKeyValue);
export const fullKeyValue = kind("key=value", readFullKeyValue);
export const sysctl = kind("key=value", readSysctl);
export const publication = kind("[[ip:]host:]container[/protocol]", readPublication);
export const exposure = kind("port or range[/protocol]", readExposure);
export const volume = kind("[source:]target[:modes]", (value, { workspace }) => readVolume(value, workspace));
export const mount = kind("type=…,source=…,target=…", (value, { workspace }) => readMount(value, workspace));
export const tmpfs = kind("path[:options]", readTmpfs);
export const network = kind("name or name=…,alias=…", readNetworkAttachment);
export const ipAddress = kind("IP address", readIpAddress);
export const ipv4Address = kind("IPv4 address", readIpv4Address);
export const ipv6Address = kind("IPv6 address", readIpv6Address);
export const macAddress = kind("MAC address", readMacAddress);
export const extraHost = kind("name:ip", readExtraHost);
export const link = kind("name[:alias]", readLink);
export const searchDomain = kind("domain", readSearchDomain);
export const device = kind("host[:container][:rwm]", readDevice);
export const deviceRule = kind("type major:minor rwm", readDeviceRule);
export const deviceWeight = kind("/dev/x:weight", readDeviceWeight);
export const bytesRate = kind("/dev/x:bytes", readBytesRate);
export const operationsRate = kind("/dev/x:number", readOperationsRate);
export const gpus = kind("all, a count, or device=…", readGpus);
export const ulimit = kind("name=soft[:hard]", readUlimit);
export const capability = kind("capability", readCapability);
export const securityOption = kind("key=value", (value, { readFile }) => readSecurityOption(value, readFile));
export const restartPolicy = kind("policy[:retries]", readRestartPolicy);
export const platform = kind("os/architecture[/variant]", readPlatform);
export const stream = kind("stdin, stdout or stderr", modes.readStream);
export const pullPolicy = kind("always, missing or never", modes.readPullPolicy);
export const userNamespace = kind("host", modes.readUserNamespace);
export const cgroupNamespace = kind("host or private", modes.readCgroupNamespace);
export const utsNamespace = kind("host", modes.readUtsNamespace);
export const pidNamespace = kind("host or container:<name>", modes.readPidNamespace);
