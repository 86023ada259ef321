import type { RouteAnswer } from "../ports/route.ts";
import type { Waited } from "../ports/service-failure.ts";
import { type End, NEVER, type ServiceState } from "../ports/service-state.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import type { Topic } from "../topics.ts";
import type { Evidence, Fact, Quote } from "../user-error.ts";
import { describeEnd, meaningOf } from "./describe-end.ts";
import { formatSeconds } from "./format-seconds.ts";
import type { ReadLines } from "./read-lines.ts";
import { readableLine } from "./readable-text.ts";
import { withoutRepeats } from "./without-repeats.ts";

const REPORTED_LINES = 50;
const REPORTED_OUTPUT_LINES = 10;

/** Everything that is known of a failed service. */
interface ServiceEvidence {
  readonly service: string;
  readonly image: string;
  /** How it ended when it failed, if it did. */
  readonly end?: End | undefined;
  /** What it was waiting for, if it has not failed itself. */
  readonly standing?: string;
  /** How it stands now; `undefined` if that is unknown, or if it is gone. */
  readonly state: ServiceState | undefined;
  /** What its failure is called, if it has failed itself. */
  readonly topic?: Topic | undefined;
  readonly waited?: Waited | undefined;
  /** What was tried to reach it. */
  readonly tried: readonly RouteAnswer[];
  readonly last: ReadLines;
}

/** All of it in the order in which people ask: how it stands, what that means, how long it had, what it said. */
export function serviceEvidence(known: ServiceEvidence): Evidence {
  const { service, image, waited, tried, last } = known;
  const end = known.end ?? endOf(known.state);
  const facts = [
    fact("state", [stateSentence(end, known)]),
    fact("exit code", [end && exitSentence(end)]),
    fact("restarts", [known.state?.restartCount ? String(known.state.restartCount) : undefined]),
    fact("last seen", [known.standing]),
    fact("image", [image]),
    fact("waited", [waited && waitedSentence(waited)]),
    // How a service that has ended was not reached tells nothing.
    fact("tried", end === undefined ? tried.map((one) => describeTried([one])) : []),
  ];
  return {
    about: service,
    facts: facts.filter(({ lines }) => lines.length > 0),
    quotes: [...outputOf(waited), linesOf(last)],
  };
}

function fact(label: string, lines: readonly (string | undefined)[]): Fact {
  return { label, lines: lines.filter((line) => line !== undefined).map(readableLine) };
}

function endOf(state: ServiceState | undefined): End | undefined {
  if (state === undefined || state.isRunning || state.isRestarting || isYetToStart(state)) return undefined;
  return state;
}

/** It has neither run nor failed to: its backend did not get that far. */
function isYetToStart(state: ServiceState): boolean {
  const { isRunning, isRestarting, startedAt, exitCode, because } = state;
  return (
    !isRunning && !isRestarting && startedAt.startsWith(NEVER) && exitCode === 0 && because === undefined
  );
}

function stateSentence(
  end: End | undefined,
  { state, topic }: Pick<ServiceEvidence, "state" | "topic">,
): string | undefined {
  if (end !== undefined) return `${describeEnd(end)}${state?.isRestarting ? ", and is being restarted" : ""}`;
  if (state === undefined) return undefined;
  if (isYetToStart(state)) return "not started";
  // That its health command fails as well follows from that, and would only distract.
  if (topic === "Nothing listens on the port" || topic === "Listens on another port") return "running";
  return state.health === "none" ? "running" : `running, ${HEALTH[state.health]}`;
}

function waitedSentence({ forMs, timeout }: Waited): string {
  return forMs === undefined
    ? `all of its timeout, ${timeout}`
    : `${formatSeconds(forMs)}; timeout ${timeout}`;
}

const HEALTH = {
  healthy: "and Docker reports it healthy",
  unhealthy: "but Docker reports it unhealthy",
  starting: "and Docker has no result of its health command yet",
} as const;

/** `undefined` if only the program knows what it means: the state has the bare number. */
function exitSentence(end: End): string | undefined {
  const { meaning } = meaningOf(end);
  return meaning && `${end.exitCode}: ${meaning}`;
}

function outputOf(waited: Waited | undefined): Quote[] {
  const lines = (waited?.commandOutput ?? "").split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return [];
  return [
    {
      title: "what its command printed last",
      lines: withoutRepeats(lines).slice(-REPORTED_OUTPUT_LINES),
    },
  ];
}

/** The last lines of a service, or why there are none. */
function linesOf(last: ReadLines): Quote {
  if (last.kind === "unreadable")
    return { title: `its last lines cannot be read: ${last.reason}`, lines: [] };
  const lines = withoutRepeats(last.lines).slice(-REPORTED_LINES);
  return { title: lines.length === 0 ? "it has printed nothing" : "its last lines", lines };
}
