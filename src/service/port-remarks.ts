import type { ReachablePort } from "../report/reachable-service.ts";
import { formatContainerPort, isSameContainerPort, isTcp } from "../request/container-port.ts";
import type { DescribedService } from "./described-service.ts";
import { namedPorts } from "./wanted-ports.ts";

/** What the user should know about the ports that are handed out. */
interface PortRemark {
  readonly level: "notice" | "warning";
  readonly sentence: string;
}

/** About ports that nobody could prove, and about a main port that was chosen for want of a better word. */
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
    const sentence = `${name}: nothing listens on ${silent.join(", ")} yet; what is declared there is handed out unproven, and may be left out of \`ports\` where nobody needs it`;
    remarks.push({ level: "notice", sentence });
  }
  if (unprovable.length > 0) {
    const sentence = `${name}: ${unprovable.join(", ")} cannot be proven by a connection, and is handed out unproven`;
    remarks.push({ level: "warning", sentence });
  }
  if (isGuess && main !== undefined) {
    const sentence = `${name}: its image exposes ${exposed.join(", ")}, of which ${formatContainerPort(main.containerPort)} is taken for its port because it answers; declare the one that the job needs in \`ports\``;
    remarks.push({ level: "notice", sentence });
  }
  return remarks;
}
