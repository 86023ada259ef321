import { messageOf } from "../../../../user-error.ts";
import { EngineBreakdown, UnreadableAnswer } from "../../engine/engine-breakdown.ts";
import { StalledPull } from "./stalled-pull.ts";

/** Whether trying a failed pull again can help. */
export type PullFailure =
  | { readonly kind: "final" }
  | { readonly kind: "transient" }
  /** We ended it, because nothing came. */
  | { readonly kind: "stalled" }
  /** Too many pulls; the registry may have said how long to wait. */
  | { readonly kind: "limited"; readonly retryAfterMs: number | undefined };

const LIMITED = /toomanyrequests|too many requests|\b429\b|rate limit exceeded|pull rate limit/i;

/** What stays as it is. Looked for before what passes, because a sentence may hold both. */
const FINAL = [
  /denied|unauthorized|forbidden|no basic auth credentials|incorrect username or password|authentication required/i,
  /not found|(?:manifest|name|blob|repository) unknown|does not exist|no such image|no matching manifest|no match for platform/i,
  /invalid reference|invalid tag|invalid repository|cannot be pulled|unsupported|not implemented/i,
  /x509|certificate|server gave HTTP response to HTTPS client/i,
  /no space left|read-only file system|permission|quota/i,
];

/** What passes: the registry or the network was in trouble. The words are those of Go, moby, containerd and Podman. */
const TRANSIENT = [
  /\b5\d\d (?:[A-Z]|$)|status(?: code)?:? 5\d\d\b|internal server error|bad gateway|service unavailable/i,
  /time(?:d )?-?out|deadline exceeded|request canceled/i,
  /\bEOF\b|connection reset|broken pipe|connection refused|GOAWAY|stream error|connection aborted|closed network connection/i,
  /no such host|server misbehaving|name resolution|network is unreachable|no route to host|host is down/i,
  /short read|size validation|unexpected commit (?:size|digest)|verification failed|digest mismatch|digest did not match/i,
];

/**
 * Judges a failure by the sentence of the daemon, because daemons give the same status to most of them (moby
 * distribution/errors.go, containerd remotes/docker, containers/image docker). A sentence without a known word is final.
 */
export function judgeFailure(error: unknown): PullFailure {
  if (error instanceof StalledPull) return { kind: "stalled" };
  if (error instanceof EngineBreakdown) return { kind: isDaemonGone(error) ? "final" : "transient" };
  const words = withoutNames(messageOf(error));
  if (LIMITED.test(words)) return { kind: "limited", retryAfterMs: retryAfterMs(words) };
  const isTransient = !FINAL.some((form) => form.test(words)) && TRANSIENT.some((form) => form.test(words));
  return { kind: isTransient ? "transient" : "final" };
}

function isDaemonGone(error: EngineBreakdown): boolean {
  return error instanceof UnreadableAnswer || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(error.code);
}

/** An address or an image's name may contain any word, such as `not-found`; nearly all of them have a slash. */
export function withoutNames(sentence: string): string {
  return sentence.replace(/\S*\/\S*/g, "");
}

const UNITS_MS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  "\u00b5s": 1e-3,
  us: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/** Seconds, as in the header, or with a unit, as ghcr.io writes it (`retry-after: 234.383µs`). */
function retryAfterMs(words: string): number | undefined {
  const [, amount, unit = "s"] =
    /retry[- ]after[:=]?\s*([\d.]+)\s*(ns|\u00b5s|us|ms|s|m|h)?\b/i.exec(words) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS_MS[unit] ?? 1_000);
}
