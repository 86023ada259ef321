import type { ReachablePort } from "../report/reachable-service.ts";
import { formatContainerPort, isSameContainerPort, isTcp } from "../request/container-port.ts";
import type { DescribedService } from "./described-service.ts";
import { namedPorts } from "./wanted-ports.ts";

/** Something the user should know about the ports in the outputs. */
interface PortRemark {
  readonly level: "notice" | "warning";
  readonly sentence: string;
}

/** Remarks on ports that could not be proven, and on a main port that was chosen only because it answers. */
export function portRemarks(
  { service, image, preset }: Pick<DescribedService, "service" | "image" | "preset">,
  ports: readonly ReachablePort[],
): PortRemark[] {
  const { name } = service;
  const [main] = ports;
  const isDeclared = ({ containerPort }: ReachablePort) =>
    service.ports.some((own) => isSameContainerPort(own.containerPort, containerPort));
  const unproven = ports.filter((port) => !port.isProven && (port === main || isDeclared(port)));
  const unprovenPorts = unproven.map(({ containerPort }) => containerPort);
  const silent = unprovenPorts.filter(isTcp).map(formatContainerPort);
  const unprovable = unprovenPorts.filter((port) => !isTcp(port)).map(formatContainerPort);
  const exposed = image.exposedPorts.filter(isTcp).map(formatContainerPort);
  const isGuess =
    service.ports.length === 0 &&
    preset === undefined &&
    namedPorts(service.wait).length === 0 &&
    exposed.length > 1;
  const remarks: PortRemark[] = [];
  if (silent.length > 0) {
    const sentence = `${name}: nothing listens on ${silent.join(", ")} yet; the outputs contain it unproven. If the job does not need it, leave it out of \`ports\``;
    remarks.push({ level: "notice", sentence });
  }
  if (unprovable.length > 0) {
    const sentence = `${name}: ${unprovable.join(", ")} cannot be proven by a connection; the outputs contain it unproven`;
    remarks.push({ level: "warning", sentence });
  }
  if (isGuess && main !== undefined) {
    const sentence = `${name}: its image exposes ${exposed.join(", ")}, of which ${formatContainerPort(main.containerPort)} is used because it answers; declare the port that the job needs in \`ports\``;
    remarks.push({ level: "notice", sentence });
  }
  return remarks;
}
