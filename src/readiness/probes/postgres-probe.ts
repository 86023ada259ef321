import type { Probe } from "../../ports/probe.ts";
import { converse } from "./dialogue.ts";
import { judgePostgresAnswer, startupMessage } from "./postgres-messages.ts";

/**
 * Ready when the server wants to authenticate us, or refuses us for a reason that only a serving server has.
 *
 * We send no SSLRequest first: a server answers it even while it is still starting, and a server that requires TLS
 * refuses the plain start-up message because of its pg_hba.conf, which proves that it serves.
 */
export function postgresProbe(login: { readonly user: string; readonly database: string }): Probe {
  const opening = startupMessage(login);
  return {
    name: "postgres",
    ask: (address, options) => converse(address, { opening, judge: judgePostgresAnswer }, options),
  };
}
