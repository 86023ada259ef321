import type { Inventory } from "../ports/inventory.ts";
import { READ_LINES, type ReadLines } from "../report/failure-report.ts";
import { messageOf } from "../user-error.ts";

/** The backend as the report of a failure sees it: its calls go on for a few seconds after a cancel. */
export type LastLines = Pick<Inventory, "lastLogLines" | "state">;

/** What a service has printed last. Never throws: what cannot be read of it may not hide why it failed. */
export async function readLastLines(serviceId: string, report: LastLines): Promise<ReadLines> {
  try {
    const lines = await report.lastLogLines(serviceId, READ_LINES);
    const isGone = lines.length === 0 && (await report.state(serviceId)) === undefined;
    return isGone ? { kind: "unreadable", reason: "they went with its container" } : { kind: "read", lines };
  } catch (error) {
    return { kind: "unreadable", reason: messageOf(error) };
  }
}
