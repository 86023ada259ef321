import type { Leftovers } from "../ports/backend.ts";
import type { Clock } from "../ports/clock.ts";
import type { Log } from "../ports/log.ts";
import type { ProcessTable } from "../ports/process-table.ts";
import { describeEnd } from "../report/describe-end.ts";
import { parseHandedOver } from "../session/handed-over.ts";
import { stopSession } from "../session/stop/stop-session.ts";
import { OWN_FAILURE } from "./own-failure.ts";

/** Returns whether it was read: `head` closes its end once it has seen enough. */
export type Print = (text: string) => "read" | "unread";

/** What the commands after `up` need from outside. */
export interface AfterUpTools {
  readonly leftovers: Leftovers;
  readonly clock: Clock;
  readonly log: Log;
  readonly processes: ProcessTable;
  /** Prints data, which is all that standard output holds. */
  readonly print: Print;
}

/** Removes everything of a session, whether or not anything is known of it. Returns the exit code. */
export async function down(
  jobSession: string,
  handedOver: string | undefined,
  tools: AfterUpTools,
): Promise<number> {
  const { leftovers, log } = tools;
  const belongings = { kind: "job", jobSession } as const;
  const end = {
    step: undefined,
    logs: "never",
    mayHaveFailed: false,
    handedOver: parseHandedOver(handedOver),
    outputNames: [],
    hasMainEnded: true,
    hasSwept: true,
  } as const;
  const outcome = await stopSession(
    { belongings, backend: undefined, main: undefined },
    end,
    // The `up` that started them has returned long ago.
    { ...tools, backend: leftovers, kill: () => {} },
  );
  await leftovers.leave();
  if (outcome === "removed") return 0;
  log.warning(`something is left; \`sibling-services down --session ${jobSession}\` tries again`);
  return OWN_FAILURE;
}

/** One line for each service: its name, its address if it is known, its state. */
export async function ps(
  jobSession: string,
  addresses: Readonly<Record<string, string>>,
  { leftovers, log, print }: AfterUpTools,
): Promise<number> {
  const services = await leftovers.services({ kind: "job", jobSession });
  if (services.length === 0) log.info("no services are up here");
  const rows = await Promise.all(
    services.map(async ({ id, name }) => {
      const state = await leftovers.state(id);
      const words = state === undefined ? "gone" : state.isRunning ? "running" : describeEnd(state);
      return [name, addresses[name] ?? "", words];
    }),
  );
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? "").length)));
  for (const row of rows.toSorted(([one = ""], [other = ""]) => one.localeCompare(other))) {
    print(
      `${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
  return 0;
}
