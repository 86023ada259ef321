import { type IncomingMessage, type RequestOptions, request as requestPlainly } from "node:http";
import { request as requestOverTls } from "node:https";
import { isIP } from "node:net";
import type { Probe, ProbeAnswer, SocketAddress } from "../../ports/probe.ts";
import type { StatusRange } from "../../request/request.ts";
import { messageOf } from "../../user-error.ts";
import { deferred } from "../../waiting/deferred.ts";
import { type CountMatches, PatternTooSlow, patternCount } from "../pattern-count.ts";
import { connectionFailed, notReadyAnswer, silentAfter } from "./dialogue.ts";

/** The request, and which responses mean that the service is ready. */
export interface HttpQuestion {
  readonly path: string;
  readonly statuses: readonly StatusRange[];
  /** Those of the statuses that are enough without the body. */
  readonly statusesWithoutBody?: readonly StatusRange[];
  /** Source of a regular expression without flags that the body contains. */
  readonly bodyPattern: string | undefined;
  readonly isHttps: boolean;
  /** Accepts any certificate. */
  readonly isInsecure: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** A health page may call other services before it answers. */
const TIMEOUT_MS = 10_000;
/** Health pages are short. */
const MOST_BODY_BYTES = 65_536;

/** Ready if a GET returns one of the statuses, and the body contains the pattern. Redirects are not followed. */
export function httpProbe(question: HttpQuestion): Probe {
  const { bodyPattern } = question;
  const matchesIn = bodyPattern === undefined ? () => 1 : patternCount(bodyPattern);
  return {
    name: `http ${JSON.stringify(question)}`,
    timeoutMs: TIMEOUT_MS,
    ask: (address, { timeoutMs, signal }) => {
      const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]);
      return ask(address, question, matchesIn, limit).catch((error: NodeJS.ErrnoException) =>
        signal.aborted
          ? notReadyAnswer("the probe was given up", { isReached: false })
          : failed(error, timeoutMs),
      );
    },
  };
}

async function ask(
  address: SocketAddress,
  question: HttpQuestion,
  matchesIn: CountMatches,
  signal: AbortSignal,
): Promise<ProbeAnswer> {
  const response = await get(address, question, signal);
  const status = response.statusCode ?? 0;
  // Without the headers or the pattern, because each may contain a token.
  const told = `GET ${shownPath(question.path)} returns ${status}`;
  if (!isIn(question.statuses, status)) {
    response.destroy();
    return wrongAnswer(`${told}, not ${question.statuses.map(asText).join(" or ")}`);
  }
  const { bodyPattern, statusesWithoutBody = [] } = question;
  if (bodyPattern === undefined || isIn(statusesWithoutBody, status)) {
    response.destroy();
    return { kind: "ready", detail: told };
  }
  const body = await beginningOf(response);
  return matchesIn([body]) > 0
    ? { kind: "ready", detail: `${told} with the expected body` }
    : wrongAnswer(`${told} without the expected body`);
}

function wrongAnswer(detail: string): ProbeAnswer {
  return { kind: "not-ready", isReached: true, detail, topic: "Wrong HTTP answer" };
}

/** Without its query, and without a segment that is long enough for a token. */
function shownPath(path: string): string {
  const [plain = ""] = path.split(/[?#]/);
  return plain.replace(/[^/]{24,}/g, "…");
}

/** `404`, `2xx`, `2xx or 3xx`, `200 to 204` */
function asText({ from, to }: StatusRange): string {
  if (from === to) return `${from}`;
  if (from % 100 !== 0 || to % 100 !== 99) return `${from} to ${to}`;
  const hundreds = Array.from({ length: (to + 1 - from) / 100 }, (_, at) => `${from / 100 + at}xx`);
  return hundreds.join(" or ");
}

function isIn(ranges: readonly StatusRange[], status: number): boolean {
  return ranges.some(({ from, to }) => from <= status && status <= to);
}

/** The response's head; its body has not been read yet. */
function get(
  { ip, port, host = ip }: SocketAddress,
  { path, isHttps, isInsecure, headers }: HttpQuestion,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  const options: RequestOptions = {
    host: ip,
    port,
    path,
    agent: false,
    signal,
    headers: { Host: authority, ...Object.fromEntries(headers.map(({ name, value }) => [name, value])) },
  };
  // An IP address is not a server name (RFC 6066, 3); without one, Node compares the certificate with `host`.
  const servername = isIP(host) === 0 ? host : "";
  const { promise, resolve, reject } = deferred<IncomingMessage>();
  const request = isHttps
    ? requestOverTls({ ...options, servername, rejectUnauthorized: !isInsecure })
    : requestPlainly(options);
  request.on("response", resolve).on("error", reject).end();
  return promise;
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BODY_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BODY_BYTES).toString("utf8");
}

function failed(error: NodeJS.ErrnoException, timeoutMs: number): ProbeAnswer {
  if (error instanceof PatternTooSlow) {
    return { kind: "not-ready", isReached: true, detail: error.message, remedy: error.hint ?? "" };
  }
  if (error.name === "AbortError" || error.name === "TimeoutError") {
    return notReadyAnswer(silentAfter(timeoutMs, false), { isReached: false });
  }
  if (error.code?.startsWith("HPE_"))
    return notReadyAnswer("answers in another protocol", { isReached: true });
  if (error.code === "EPROTO") return notReadyAnswer("does not speak TLS", { isReached: true });
  if (isAboutCertificate(error)) {
    return notReadyAnswer(`its certificate is refused: ${messageOf(error)}; \`insecure: true\` accepts any`, {
      isReached: true,
    });
  }
  return connectionFailed(error, { isConnected: false });
}

/** OpenSSL's verification codes, and Node's own for a name that does not match. */
function isAboutCertificate({ code = "" }: NodeJS.ErrnoException): boolean {
  return /CERT|UNABLE_TO_|SIGNATURE/.test(code);
}
