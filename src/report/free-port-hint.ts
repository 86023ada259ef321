import type { PortRequest } from "../request/request.ts";
import { portKey, portOutputOf } from "./outputs.ts";

/** What to write instead of a host port that the service cannot have, and where later steps find the port then. */
export function freePortHint(service: string, port: PortRequest, declared: readonly PortRequest[]): string {
  const { containerPort } = port;
  const free = portKey(containerPort);
  const ports = declared.map((one) => one.containerPort);
  const output = portOutputOf(service, containerPort, ports);
  return `Write \`${free}\` instead of \`${writtenPort(port)}\` in its \`ports\`: a free host port is then chosen, which later steps read from the output \`${output}\`.`;
}

/** A declared port as people write it; with another port of the container, if one is given. */
export function writtenPort(
  { containerPort, hostPort, hostIp }: PortRequest,
  port = portKey(containerPort),
): string {
  if (hostIp !== undefined) return [hostIp, hostPort ?? "", port].join(":");
  return hostPort === undefined ? port : `${hostPort}:${port}`;
}
