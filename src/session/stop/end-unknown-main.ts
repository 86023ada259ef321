import type { UnknownMain } from "../../ports/unknown-main.ts";
import { parseSavedSession, STATE_NAME } from "../saved-session.ts";
import { type StopMainTools, stopMain } from "./stop-main.ts";

/**
 * What main has saved, as far as it is known. Where a container job is cancelled in main's first moments, the runner
 * reads its state before there is any, and main, which no signal reaches, works on: it is ended here, and its own file
 * read once more.
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
  // A file that the runner has taken away leaves a state that is lost, and not one that says "nothing".
  return (name) => saved[name];
}
