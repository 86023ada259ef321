import type { Log } from "../ports/log.ts";
import { addressOf } from "../report/outputs.ts";
import type { AddressedService } from "../report/reachable-service.ts";

/**
 * A service that must advertise its own address (Kafka) gets the most probable one before it starts; if another route
 * has won since, its clients would be sent to the wrong place.
 */
export function warnOfOtherAddress(
  told: AddressedService,
  reached: AddressedService,
  log: Pick<Log, "warning">,
): void {
  const addresses = (service: AddressedService) =>
    service.ports.map((port) => addressOf({ ip: service.ip, ports: [port] })).join(", ");
  if (reached.ports.length === 0 || addresses(told) === addresses(reached)) return;
  log.warning(
    `${told.name} was started with its own address as ${addresses(told)}, but this job reaches it at ${addresses(reached)}`,
  );
}
