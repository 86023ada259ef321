import type { HostsFile } from "../../ports/hosts-file.ts";
import type { Inventory } from "../../ports/inventory.ts";
import type { Log } from "../../ports/log.ts";
import type { Place } from "../../ports/place.ts";
import type { Session } from "../../ports/session.ts";
import type { ReachableService } from "../../report/reachable-service.ts";
import { messageOf } from "../../user-error.ts";
import { type HostsEntry, holderOf, hostsLines, isOfSession } from "./hosts-lines.ts";

interface HostsTools {
  readonly hostsFile: HostsFile;
  readonly inventory: Pick<Inventory, "hasSession">;
  readonly log: Log;
}

/**
 * Makes the services' names resolve to their addresses on a job that reaches these without being on their network, so
 * that `postgres:5432` works there too. It never fails the job: the outputs are right without it.
 */
export async function writeHosts(
  services: readonly ReachableService[],
  session: Pick<Session, "id">,
  place: Pick<Place, "lacksNames">,
  { hostsFile, inventory, log }: HostsTools,
): Promise<void> {
  // In a job container the network already resolves the names; elsewhere the addresses cannot be reached.
  if (!place.lacksNames) return;
  try {
    const entries: HostsEntry[] = [];
    for (const { name, ip } of services.filter((service) => service.ip !== "")) {
      const holder = holderOf(name, hostsFile.read());
      if (holder === undefined || (await isAbandoned(holder.sessionId, hostsFile, inventory))) {
        entries.push({ name, ip });
      } else {
        log.warning(
          `hosts-file: ${name} is ${holder.ip} in /etc/hosts already, so the name was left unchanged; use the address in the outputs`,
        );
      }
    }
    hostsFile.append(hostsLines(entries, session.id));
    for (const { name, ip } of entries) log.info(`${name} is ${ip} in /etc/hosts`);
  } catch (error) {
    log.warning(`hosts-file: /etc/hosts cannot be written (${messageOf(error)}); the job must run as root`);
  }
}

/** A job that was killed leaves its lines behind; they are replaced when the name is needed again. */
async function isAbandoned(
  sessionId: string | undefined,
  hostsFile: HostsFile,
  inventory: Pick<Inventory, "hasSession">,
): Promise<boolean> {
  if (sessionId === undefined || (await inventory.hasSession(sessionId))) return false;
  hostsFile.remove((line) => isOfSession(line, sessionId));
  return true;
}

/** Removes the session's lines, if there are any. */
export function forgetHosts(
  sessionId: string,
  hostsFile: Pick<HostsFile, "read" | "remove">,
  log: Log,
): void {
  try {
    const lines = hostsFile.read().split("\n");
    const isGone = (line: string) => isOfSession(line, sessionId);
    if (lines.some(isGone)) hostsFile.remove(isGone);
  } catch (error) {
    log.warning(`the services' names stay in /etc/hosts: ${messageOf(error)}`);
  }
}
