import type { StatusRange } from "../../request/request.ts";
import { type HttpQuestion, httpProbe } from "../probes/http-probe.ts";
import { plainOrTlsProbe } from "../probes/plain-or-tls-probe.ts";
import type { Look } from "./preset.ts";

interface HttpLook {
  /** Those that mean that it serves; without a list, all below 500: the page may be missing or want a login. */
  readonly statuses?: readonly number[] | "any";
  /** Those that are enough without the body. */
  readonly orStatuses?: readonly number[];
  /** A regular expression that the body contains. */
  readonly body?: string;
  /** The port that is asked, if it is not the one that clients use. */
  readonly port?: number;
  /** Whether the server may speak TLS instead; any certificate counts, because only readiness is asked for. */
  readonly tls?: "maybe";
}

const ANY: readonly StatusRange[] = [{ from: 100, to: 599 }];
const BELOW_500: readonly StatusRange[] = [{ from: 100, to: 499 }];

/** A look at a page of the server's own. */
export function httpLook(path: string, look: HttpLook = {}): Look {
  const { statuses = [], orStatuses = [], body, port, tls } = look;
  const enough = statuses === "any" ? [] : [...statuses, ...orStatuses];
  const told = enough.join(", ") || (statuses === "any" ? "any answer" : "an answer below 500");
  const words = `\`GET ${path}\`: ${told}${body === undefined ? "" : `, with \`${body}\` in the body`}`;
  const question: HttpQuestion = {
    path,
    statuses: enough.length > 0 ? enough.map(alone) : statuses === "any" ? ANY : BELOW_500,
    statusesWithoutBody: orStatuses.map(alone),
    bodyPattern: body,
    isHttps: false,
    isInsecure: true,
    headers: [],
  };
  return {
    kind: "port",
    ...(port === undefined ? {} : { port }),
    words: tls === undefined ? words : `${words}; over TLS, too`,
    probe: () => (tls === undefined ? httpProbe(question) : plainOrTlsProbe(question)),
  };
}

function alone(status: number): StatusRange {
  return { from: status, to: status };
}
