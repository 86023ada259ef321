import type { UnknownMain } from "../../ports/unknown-main.ts";
import { parseSavedSession, STATE_NAME } from "../saved-session.ts";
import { type StopMainTools, stopMain } from "./stop-main.ts";

/**
 * What main has saved, as far as it is known. If a container job is cancelled in main's first moments, the runner
 * reads the state before main has written it, and main, which no signal reaches, keeps running: it is stopped here,
 * and its own state file is read again.
 */
export async function endUnknownMain(
  state: (name: string) => string | undefined,
  tools: StopMainTools & { findMain(): UnknownMain | undefined },
): Promise<(name: string) => string | undefined> {
  if (parseSavedSession(state(STATE_NAME)) !== undefined) return state;
  const main = tools.findMain();
  if (main === undefined) return state;
  await stopMain(main.identity, tools);
  const saved = main.saved();
  // If the runner has removed the file, the state is lost, which differs from a state that says "nothing".
  return (name) => saved[name];
}
