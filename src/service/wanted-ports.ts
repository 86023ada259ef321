import type { ReachablePort } from "../report/reachable-service.ts";
import type { WaitCondition } from "../request/request.ts";
import type { DescribedService } from "./described-service.ts";

/** A container port that the job may want to reach. */
export type WantedPort = Pick<ReachablePort, "containerPort" | "protocol">;

/** Which ports of a service are handed out, the most probable main port first: declared, else known, named, exposed. */
export function portsOf({
  service,
  image,
  preset,
}: Pick<DescribedService, "service" | "image" | "preset">): WantedPort[] {
  const tcp = (containerPort: number): WantedPort => ({ containerPort, protocol: "tcp" });
  const named = namedPorts(service.wait).map(tcp);
  if (service.ports.length > 0) return [...service.ports, ...named].filter(isFirst);
  const exposed = image.exposedPorts.map(parsePort);
  return [
    ...(preset === undefined ? [] : [tcp(preset.containerPort)]),
    ...named,
    ...exposed.filter(({ protocol }) => protocol === "tcp"),
    ...exposed.filter(({ protocol }) => protocol !== "tcp"),
  ].filter(isFirst);
}

/** The container ports that the user's own word on readiness names. */
export function namedPorts(wait: readonly WaitCondition[] | undefined): number[] {
  return (wait ?? []).flatMap((condition) =>
    (condition.kind === "tcp" || condition.kind === "http") && condition.port !== undefined
      ? [condition.port]
      : [],
  );
}

/**
 * A first port on which nothing listens is no main port: one that answers takes its place, best one that the user's word
 * on readiness names.
 */
export function mainPortFirst(ports: readonly ReachablePort[], named: readonly number[]): ReachablePort[] {
  const [first] = ports;
  const proven = ports.filter(({ isProven }) => isProven);
  const main = proven.find(({ containerPort }) => named.includes(containerPort)) ?? proven[0];
  if (first === undefined || first.protocol !== "tcp" || first.isProven || main === undefined)
    return [...ports];
  return [main, ...ports.filter((port) => port !== main)];
}

/**
 * How long a declared port may take to listen once its service is ready: servers open their ports one after the other,
 * the slower the machine the farther apart, and some that people declare never open.
 */
export function graceForDeclaredMs(readyAfterMs: number): number {
  return Math.min(3_000, Math.max(1_000, readyAfterMs / 4));
}

/** As `5432/tcp`. */
export function portKey({ containerPort, protocol }: WantedPort): string {
  return `${containerPort}/${protocol}`;
}

function isFirst(port: WantedPort, at: number, ports: readonly WantedPort[]): boolean {
  return ports.findIndex((other) => portKey(other) === portKey(port)) === at;
}

function parsePort(text: string): WantedPort {
  const [containerPort, protocol = "tcp"] = text.split("/");
  return { containerPort: Number(containerPort), protocol: protocol as WantedPort["protocol"] };
}
