import type { PlaceWishes } from "../../../ports/place.ts";
import { type ContainerPort, formatContainerPort } from "../../../request/container-port.ts";
import type { PortBinding } from "../../../request/create-options/create-body.ts";
import type { PortRequest } from "../../../request/request.ts";
import type { Vantage } from "../vantage/vantage.ts";

/** `as-needed` publishes only if the job has no other route. */
export type PublishPolicy =
  | { readonly kind: "as-needed" }
  /**
   * Declared ports in every job, on this address of the daemon's host; empty means all addresses of both families, as
   * GitHub does.
   */
  | { readonly kind: "always"; readonly hostIp: string };

/** What may be published of one service. */
interface PublishablePorts {
  readonly declared: readonly PortRequest[];
  /** Ports that are probed although they are not declared: the image's and the preset's. */
  readonly exposed: readonly ContainerPort[];
}

/** Docker starts a process and writes rules for each published port: 4,096 of them keep it busy for twenty minutes. */
export const MOST_PUBLISHED = 100;

const IPV6_LOOPBACK = "::1";

/** Chooses a free host port; `undefined` leaves it to the daemon. */
export type ChoosePort = () => string | undefined;

/**
 * Which ports of a service are published, as the Engine API's `PortBindings`. A host port that the user wrote is
 * required, but only if the job uses published ports: on the services' own network, two jobs must not fight over
 * 5432.
 */
export function planPublication(
  ports: PublishablePorts,
  vantage: Vantage,
  policy: PublishPolicy,
  choosePort: ChoosePort = () => undefined,
): Record<string, PortBinding[]> {
  const always = policy.kind === "always" ? policy.hostIp : undefined;
  switch (vantage.kind) {
    case "isolated":
      return {};
    case "job-container":
      return always === undefined ? {} : bindings(ports.declared, always, choosePort);
    case "daemon-host":
      return bindings(ports.declared, always ?? "127.0.0.1", choosePort);
    case "published-only": {
      const declared = bindings(ports.declared, always ?? vantage.hostIp, choosePort);
      const others = new Set(ports.exposed.map(formatContainerPort).filter((key) => !(key in declared)));
      const room = Math.max(0, MOST_PUBLISHED - ports.declared.length);
      return { ...ephemeral([...others].slice(0, room), vantage.hostIp, choosePort), ...declared };
    }
  }
}

/** As the step's inputs ask for it. */
export function publishPolicyOf({
  publish,
  publishAddress,
}: Pick<PlaceWishes, "publish" | "publishAddress">): PublishPolicy {
  return publish === "always" ? { kind: "always", hostIp: publishAddress ?? "" } : { kind: "as-needed" };
}

/** The loopback addresses of the daemon's host on which ports can be published. */
export type Loopback = "ipv4" | "both";

/**
 * Many programs try ::1 first for `localhost`, which works on GitHub because it publishes on all addresses. So a port
 * on 127.0.0.1 whose number the user chose has that number on ::1 too.
 */
export function withIpv6Loopback(
  planned: Readonly<Record<string, readonly PortBinding[]>>,
  declared: readonly PortRequest[],
): Record<string, PortBinding[]> {
  const isNumbered = ({ HostPort }: PortBinding) =>
    declared.some(({ hostPort, hostIp }) => hostIp === undefined && hostPort === HostPort);
  const isTwofold = (binding: PortBinding) =>
    binding.HostIp === "127.0.0.1" && /^\d+$/.test(binding.HostPort) && isNumbered(binding);
  return Object.fromEntries(
    Object.entries(planned).map(([port, own]) => {
      const twins = own.filter(isTwofold).map(({ HostPort }) => ({ HostIp: IPV6_LOOPBACK, HostPort }));
      return [port, [...own, ...twins]];
    }),
  );
}

/** Whether a plan contains what `withIpv6Loopback` adds. */
export function hasIpv6Loopback(planned: Readonly<Record<string, readonly PortBinding[]>>): boolean {
  return Object.values(planned)
    .flat()
    .some(({ HostIp }) => HostIp === IPV6_LOOPBACK);
}

/** Whether the user asked for exactly this host port, alone or in a range, and no other will do. */
export function isDemanded(hostPort: number, declared: readonly PortRequest[]): boolean {
  return declared.some((port) => port.isWish === undefined && isNamed(hostPort, port));
}

/** The port for which the user asked for this host port, as a demand or as a wish. */
export function portAskingFor(hostPort: number, declared: readonly PortRequest[]): PortRequest | undefined {
  return declared.find((port) => isNamed(hostPort, port));
}

/** Whether the user would like this host port, but another one will do. */
export function isWished(hostPort: number, declared: readonly PortRequest[]): boolean {
  return declared.some((port) => port.isWish === true && isNamed(hostPort, port));
}

/** The ports without the wishes for host ports that others have. */
export function withoutWishes(
  declared: readonly PortRequest[],
  taken: readonly number[],
): readonly PortRequest[] {
  return declared.map((port) =>
    port.isWish && taken.some((hostPort) => isNamed(hostPort, port))
      ? { ...port, hostPort: undefined }
      : port,
  );
}

function isNamed(hostPort: number, { hostPort: named }: PortRequest): boolean {
  if (named === undefined) return false;
  const [first = 0, last = first] = named.split("-").map(Number);
  return first <= hostPort && hostPort <= last;
}

function bindings(
  declared: readonly PortRequest[],
  hostIp: string,
  choosePort: ChoosePort,
): Record<string, PortBinding[]> {
  const planned: Record<string, PortBinding[]> = {};
  for (const port of declared) {
    const key = formatContainerPort(port.containerPort);
    planned[key] = [
      ...(planned[key] ?? []),
      { HostIp: port.hostIp ?? hostIp, HostPort: port.hostPort ?? choosePort() ?? "" },
    ];
  }
  return planned;
}

function ephemeral(
  keys: readonly string[],
  hostIp: string,
  choosePort: ChoosePort,
): Record<string, PortBinding[]> {
  return Object.fromEntries(keys.map((key) => [key, [{ HostIp: hostIp, HostPort: choosePort() ?? "" }]]));
}
