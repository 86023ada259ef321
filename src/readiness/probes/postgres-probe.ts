import type { Probe } from "../../ports/probe.ts";
import { converse } from "./dialogue.ts";
import { judgePostgresAnswer, startupMessage } from "./postgres-messages.ts";

/**
 * Ready when the server wants to authenticate us, or refuses us for a reason that only a serving server has.
 *
 * There is no SSLRequest before: a server answers that one too while it still starts up, and one that demands TLS
 * refuses the plain start-up by its pg_hba.conf, which says that it serves.
 */
export function postgresProbe(login: { readonly user: string; readonly database: string }): Probe {
  const opening = startupMessage(login);
  return {
    name: "postgres",
    ask: (address, options) => converse(address, { opening, judge: judgePostgresAnswer }, options),
  };
}
