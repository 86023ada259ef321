import type { PortRequest } from "../request/request.ts";
import { portKey, portOutputOf } from "./outputs.ts";

/** What to write instead of a host port that the service cannot have, and where later steps find the port then. */
export function freePortHint(
  service: string,
  { containerPort, hostPort = "", hostIp }: PortRequest,
  declared: readonly PortRequest[],
): string {
  const free = portKey(containerPort);
  const demanded = [...(hostIp === undefined ? [] : [hostIp]), hostPort, free].join(":");
  const ports = declared.map((port) => port.containerPort);
  const output = portOutputOf(service, containerPort, ports);
  return `Write \`${free}\` instead of \`${demanded}\` in its \`ports\`: a free host port is then chosen, which later steps read from the output \`${output}\`.`;
}
