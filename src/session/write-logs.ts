import type { Inventory } from "../ports/inventory.ts";
import type { Log } from "../ports/log.ts";
import type { LogFolder } from "../ports/log-folder.ts";
import type { Belongings } from "../ports/session.ts";
import { messageOf } from "../user-error.ts";

/**
 * Writes the full log of each of these services to a file of its own. A log that cannot be written is reported and
 * does not keep the others from being written.
 */
export async function writeLogs(
  directory: string,
  of: Belongings,
  tools: {
    readonly inventory: Pick<Inventory, "services">;
    readonly log: Log;
    readonly logFolder: LogFolder;
  },
): Promise<void> {
  const { log, logFolder } = tools;
  for (const { name, wholeLog } of await tools.inventory.services(of)) {
    try {
      const path = await logFolder.write(directory, `${name}.log`, wholeLog());
      log.info(`${name}: its log is in ${path}`);
    } catch (error) {
      log.warning(`the log of ${name} could not be written to ${directory}: ${messageOf(error)}`);
    }
  }
}
