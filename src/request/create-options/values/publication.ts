import type { ContainerPort } from "../../container-port.ts";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { PortRequest } from "../../request.ts";
import { isIpAddress } from "./ip-address.ts";
import { cut } from "./key-value.ts";
import { eachPort, readPortRange } from "./port-range.ts";

const HINT =
  "Write container, host:container or ip:host:container, as in 5432:5432, with ports from 1 to 65535.";

/**
 * `[[ip:][host]:]container[/protocol]` with ranges, or the long form `published=8080,target=80`.
 * Sources: docker/go-connections nat/nat.go, ParsePortSpec; docker/cli opts.go, convertToStandardNotation.
 */
export function readPublication(text: string): PortRequest[] {
  const spec = text.includes("=") ? fromLongForm(text) : text;
  const { hostIp, hostPort, container } = splitParts(spec);
  const [portText = "", protocolText = ""] = container.split("/");
  const ip = hostIp.replace(/^\[(.*)\]$/, "$1");
  if (ip !== "" && !isIpAddress(ip)) refuse(`${quoted(ip)} is not an IP address`, HINT);
  const target =
    readPortRange(portText) ?? refuse(`${quoted(portText || text)} is not a container port`, HINT);
  const protocol = readProtocol(protocolText || "tcp");
  const asRequests = (hostPortAt: (index: number) => string | undefined): PortRequest[] =>
    eachPort(target, (port, index) => ({
      containerPort: { number: port, protocol },
      hostPort: hostPortAt(index),
      hostIp: ip === "" ? undefined : ip,
    }));
  if (hostPort === "") return asRequests(() => undefined);
  const host = readPortRange(hostPort) ?? refuse(`${quoted(hostPort)} is not a host port`, HINT);
  if (target.first === target.last) {
    const range = host.first === host.last ? `${host.first}` : `${host.first}-${host.last}`;
    return asRequests(() => range);
  }
  if (host.last - host.first !== target.last - target.first) {
    refuse(`the ranges ${hostPort} and ${portText} differ in length`, HINT);
  }
  return asRequests((index) => `${host.first + index}`);
}

/** From the right: the container's port, the host's port, and the rest is the address. */
function splitParts(spec: string): { hostIp: string; hostPort: string; container: string } {
  const parts = spec.split(":");
  const container = parts.pop() ?? "";
  const hostPort = parts.pop() ?? "";
  return { hostIp: parts.join(":"), hostPort, container };
}

function readProtocol(text: string): ContainerPort["protocol"] {
  const protocol = text.toLowerCase();
  if (protocol === "tcp" || protocol === "udp" || protocol === "sctp") return protocol;
  return refuse(`${quoted(text)} is not a protocol`, "Write tcp, udp or sctp.");
}

/** Fields end at every comma, without quotes, and unknown keys are accepted. */
function fromLongForm(text: string): string {
  const fields = new Map<string, string>();
  for (const field of text.split(",")) {
    const [key, value] = cut(field, "=");
    fields.set(key, value ?? refuse(`${quoted(text)} has a part that is not key=value`, HINT));
  }
  const { target = "", published = "", protocol = "tcp" } = Object.fromEntries(fields);
  return `${published}:${target}/${protocol}`;
}
