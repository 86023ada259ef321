import type { Inventory } from "../ports/inventory.ts";
import { READ_LINES, type ReadLines } from "../report/read-lines.ts";
import { messageOf } from "../user-error.ts";

/** What the report of a failure needs of the backend; its calls may go on for a few seconds after a cancel. */
export type LastLines = Pick<Inventory, "lastLogLines" | "state">;

/**
 * The last lines that a service printed. Never throws: a log that cannot be read must not hide why the service
 * failed.
 */
export async function readLastLines(serviceId: string, report: LastLines): Promise<ReadLines> {
  try {
    const lines = await report.lastLogLines(serviceId, READ_LINES);
    const isGone = lines.length === 0 && (await report.state(serviceId)) === undefined;
    return isGone
      ? { kind: "unreadable", reason: "they were removed with its container" }
      : { kind: "read", lines };
  } catch (error) {
    return { kind: "unreadable", reason: messageOf(error) };
  }
}
