import type { Inventory } from "../../ports/inventory.ts";
import type { Log } from "../../ports/log.ts";
import { NEVER } from "../../ports/service-state.ts";
import { messageOf } from "../../user-error.ts";
import type { Remains } from "../saved-session.ts";

interface PrintTools {
  readonly backend: Pick<Inventory, "services" | "lastLogLines" | "state">;
  readonly log: Log;
}

const PRINTED_LOG_LINES = 1_000;

/**
 * Prints the services' logs but for those whose ids say that all of it stands above already. A log that cannot be read
 * (a log driver may not keep it) does not keep the others from being printed.
 */
export async function printLogs(
  { belongings }: Pick<Remains, "belongings">,
  printed: ReadonlySet<string>,
  signal: AbortSignal,
  { backend, log }: PrintTools,
): Promise<void> {
  const services = await backend.services(belongings);
  const inOrder = services.toSorted((a, b) => a.name.localeCompare(b.name));
  for (const { id, name } of inOrder.filter((service) => !printed.has(service.id))) {
    try {
      const lines = await backend.lastLogLines(id, PRINTED_LOG_LINES);
      signal.throwIfAborted();
      if (lines.length > 0) {
        const extent = lines.length < PRINTED_LOG_LINES ? "" : ` (the last ${PRINTED_LOG_LINES} lines)`;
        await log.group(`Logs of ${name}${extent}`, async () => log.foreign(lines));
        continue;
      }
      const hasStarted = (await backend.state(id))?.startedAt.startsWith(NEVER) === false;
      signal.throwIfAborted();
      if (hasStarted) log.info(`${name} has printed nothing`);
    } catch (error) {
      signal.throwIfAborted();
      log.info(`could not print the logs of ${name}: ${messageOf(error)}`);
    }
  }
}
