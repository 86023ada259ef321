import type { ReachablePort } from "../report/reachable-service.ts";
import {
  type ContainerPort,
  formatContainerPort,
  isSameContainerPort,
  isTcp,
} from "../request/container-port.ts";
import type { WaitCondition } from "../request/request.ts";
import type { DescribedService } from "./described-service.ts";

/**
 * The ports of a service that the outputs contain, the most probable main port first: the declared ones, or the
 * preset's, the ones named in `wait`, and the exposed ones.
 */
export function portsOf({
  service,
  image,
  preset,
}: Pick<DescribedService, "service" | "image" | "preset">): ContainerPort[] {
  const named = namedPorts(service.wait);
  const declared = service.ports.map(({ containerPort }) => containerPort);
  if (declared.length > 0) return eachOnce([...declared, ...named]);
  const exposed = image.exposedPorts;
  return eachOnce([
    ...(preset === undefined ? [] : [preset.containerPort]),
    ...named,
    ...exposed.filter(isTcp),
    ...exposed.filter((port) => !isTcp(port)),
  ]);
}

/** The container ports that the service's `wait` names. */
export function namedPorts(wait: readonly WaitCondition[] | undefined): ContainerPort[] {
  return (wait ?? []).flatMap((condition) =>
    (condition.kind === "tcp" || condition.kind === "http") && condition.port !== undefined
      ? [condition.port]
      : [],
  );
}

/**
 * A first port on which nothing listens cannot be the main port: one that answers takes its place, preferably one
 * that `wait` names.
 */
export function mainPortFirst(
  ports: readonly ReachablePort[],
  named: readonly ContainerPort[],
): ReachablePort[] {
  const [first] = ports;
  const proven = ports.filter(({ isProven }) => isProven);
  const isNamed = ({ containerPort }: ReachablePort) =>
    named.some((port) => isSameContainerPort(port, containerPort));
  const main = proven.find(isNamed) ?? proven[0];
  if (first === undefined || !isTcp(first.containerPort) || first.isProven || main === undefined)
    return [...ports];
  return [main, ...ports.filter((port) => port !== main)];
}

/**
 * How long a declared port may take to open once its service is ready. Servers open their ports one after the other,
 * further apart on a slow machine, and some declared ports never open.
 */
export function graceForDeclaredMs(readyAfterMs: number): number {
  return Math.min(3_000, Math.max(1_000, readyAfterMs / 4));
}

function eachOnce(ports: readonly ContainerPort[]): ContainerPort[] {
  return [...new Map(ports.map((port) => [formatContainerPort(port), port])).values()];
}
