import type { PortBinding } from "../docker/create-body.ts";
import type { PortRequest } from "../request/request.ts";
import type { Vantage } from "./vantage.ts";

/** `as-needed` publishes only where the job has no other way; `always` publishes declared ports as GitHub does. */
export type PublishPolicy = "as-needed" | "always";

/** What may be published of one service. */
export interface PublishablePorts {
  readonly declared: readonly PortRequest[];
  /** Those that are looked at without being declared: the image's and the preset's, as `"5432/tcp"`. */
  readonly exposed: readonly string[];
}

/** Chooses a free host port; `undefined` leaves it to the daemon. */
export type ChoosePort = () => string | undefined;

/**
 * Which ports of a service are published, as the Engine API's `PortBindings`.
 * A host port that the user wrote is a demand, but only where the job reaches published ports: on the services' own
 * network two jobs must not fight over 5432.
 */
export function planPublication(
  ports: PublishablePorts,
  vantage: Vantage,
  policy: PublishPolicy,
  choosePort: ChoosePort = () => undefined,
): Record<string, PortBinding[]> {
  switch (vantage.kind) {
    case "isolated":
      return {};
    case "job-container":
      return policy === "always" ? bindings(ports.declared, "127.0.0.1", choosePort) : {};
    case "daemon-host":
      return bindings(ports.declared, "127.0.0.1", choosePort);
    case "published-only":
      return {
        ...ephemeral(ports.exposed, vantage.hostIp, choosePort),
        ...bindings(ports.declared, vantage.hostIp, choosePort),
      };
  }
}

/** Whether the user asked for exactly this host port, alone or in a range. */
export function isDemanded(hostPort: number, declared: readonly PortRequest[]): boolean {
  return declared.some(({ hostPort: demand }) => {
    if (demand === undefined) return false;
    const [first = 0, last = first] = demand.split("-").map(Number);
    return first <= hostPort && hostPort <= last;
  });
}

function bindings(
  declared: readonly PortRequest[],
  hostIp: string,
  choosePort: ChoosePort,
): Record<string, PortBinding[]> {
  const planned: Record<string, PortBinding[]> = {};
  for (const port of declared) {
    const key = `${port.containerPort}/${port.protocol}`;
    planned[key] = [
      ...(planned[key] ?? []),
      { HostIp: port.hostIp ?? hostIp, HostPort: port.hostPort ?? choosePort() ?? "" },
    ];
  }
  return planned;
}

function ephemeral(
  exposed: readonly string[],
  hostIp: string,
  choosePort: ChoosePort,
): Record<string, PortBinding[]> {
  return Object.fromEntries(
    exposed.map((port) => [port, [{ HostIp: hostIp, HostPort: choosePort() ?? "" }]]),
  );
}
