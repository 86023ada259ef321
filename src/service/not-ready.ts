import type { RouteAnswer } from "../ports/route.ts";
import type { Listener } from "../ports/running-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import type { PortLooks } from "../reachability/port-looks.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import { tellsAll } from "../readiness/silence.ts";
import type { Readiness } from "../readiness/wait-until-ready.ts";
import { describeEnd, meaningOf } from "../report/describe-end.ts";
import { formatLimit, formatSeconds } from "../report/format-seconds.ts";
import { asSentence } from "../report/telling-line.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { ServiceRequest } from "../request/request.ts";
import type { Topic } from "../topics.ts";
import { explainSilence } from "./explain-silence.ts";
import { silenceAdvice } from "./silence-advice.ts";
import { describeTimeout, type Timeout, timeoutNow } from "./timeout-of.ts";

/** What was observed of a service that did not become ready. */
interface Seen {
  readonly looks: Pick<PortLooks, "lastAnswers">;
  /** `undefined` if the container could not tell. */
  readonly listeners: readonly Listener[] | undefined;
  readonly waitedMs: number;
  readonly timeout: Timeout;
  /** Set if its image is known, and asked in its own protocol. */
  readonly preset: Pick<KnownService, "containerPort"> | undefined;
}

type Late = Extract<Readiness, { kind: "timed-out" }>;

/** Explains why a service did not become ready. */
export function notReady(
  service: ServiceRequest,
  serviceId: string,
  readiness: Exclude<Readiness, { kind: "ready" }>,
  seen: Seen,
): ServiceFailure {
  const tried = service.ports.flatMap((port) => seen.looks.lastAnswers(port.containerPort));
  const waited = { forMs: seen.waitedMs, timeout: describeTimeout(seen.timeout), commandOutput: "" };
  const details = { containerId: serviceId, tried, waited };
  switch (readiness.kind) {
    case "ended":
      return new ServiceFailure(service.name, endedSentence(readiness), {
        ...details,
        end: readiness,
        ...endedAdvice(readiness),
      });
    case "gone":
      return new ServiceFailure(service.name, goneSentence(readiness), {
        ...details,
        topic: "Removed by something else",
        hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
      });
    case "timed-out":
      return new ServiceFailure(service.name, lateSentence(readiness, seen), {
        ...details,
        waited: { ...waited, forMs: undefined, commandOutput: readiness.output ?? "" },
        ...lateAdvice(readiness, service, seen),
      });
    case "mistaken":
      return new ServiceFailure(
        service.name,
        `cannot become ready, because its log says: ${asSentence(readiness.line)}`,
        { ...details, topic: readiness.mistake.topic, hint: readiness.mistake.hint },
      );
    case "impossible":
      return new ServiceFailure(service.name, `cannot become ready: ${readiness.reason}`, {
        ...details,
        topic: readiness.topic ?? "Condition not met",
        hint: readiness.hint,
      });
  }
}

function endedSentence(end: Extract<Readiness, { kind: "ended" }>): string {
  const restarts = end.isRestarting ? " and keeps being restarted" : restarted(end.restartCount);
  return `${describeEnd(end)} after ${formatSeconds(end.afterMs)}${restarts}`;
}

function restarted(times: number): string {
  if (times === 0) return "";
  return times === 1 ? ", although it was restarted" : `, although it was restarted ${times} times`;
}

function endedAdvice(end: Extract<Readiness, { kind: "ended" }>): { topic: Topic; hint: string } {
  const { topic, hint } = meaningOf(end);
  if (!end.isRestarting) return { topic, hint };
  return {
    topic: "Keeps restarting",
    hint: end.exitCode === 0 ? LAST_LINES_HINT : hint,
  };
}

function goneSentence({ exitCode }: Extract<Readiness, { kind: "gone" }>): string {
  if (exitCode === undefined) return "was removed by something else while it was starting";
  return `${describeEnd({ exitCode, isOutOfMemory: false })} and was removed by something else while it was starting`;
}

function lateSentence(
  { silentPorts, lastAnswer, topic: called, passed, restarts, isOutOfMemory }: Late,
  { looks, listeners, timeout }: Seen,
): string {
  const memory = isOutOfMemory ? ", and one of its processes ran out of memory" : "";
  const after = `was not ready within ${formatLimit(timeout.ms)}${restarted(restarts)}${memory}`;
  if (silentPorts.length === 0)
    return `${after}: ${lastAnswer}${passed === "" ? "" : `, although ${passed}`}`;
  // It listens there and speaks HTTP, so what it listens on and over which routes explains nothing.
  if (called === "Wrong HTTP answer") return `${after}: ${lastAnswer}`;
  const silence = explainSilence(silentPorts, listeners);
  const { sentence } = silence;
  if (tellsAll(silence)) return `${after}: ${sentence}`;
  const routes = asOne(silentPorts.flatMap((port) => looks.lastAnswers(port)));
  const answer = routes === "" ? lastAnswer : `${doNotAnswer(silentPorts)} (${routes})`;
  return `${after}: ${answer}${sentence === "" ? "" : `; ${sentence}`}`;
}

/** The answer alone if all routes had the same one. */
function asOne(tried: readonly RouteAnswer[]): string {
  const answers = new Set(tried.map(({ answer }) => answer.detail));
  return answers.size === 1 ? [...answers].join("") : describeTried(tried);
}

function doNotAnswer(ports: readonly ContainerPort[]): string {
  return ports.length === 1
    ? `port ${ports[0]?.number} does not answer as it should`
    : `ports ${ports.map(({ number }) => number).join(", ")} do not answer as they should`;
}

function lateAdvice(
  { silentPorts, topic, passed, restarts }: Late,
  { ports }: Pick<ServiceRequest, "ports">,
  { listeners, preset, timeout }: Seen,
): { topic: Topic; hint: string } {
  if (topic === "Wrong HTTP answer") return { topic, hint: HTTP_HINT };
  if (silentPorts.length > 0) {
    return silenceAdvice(explainSilence(silentPorts, listeners), {
      silent: silentPorts,
      declared: ports,
      usual: preset?.containerPort,
      timeout: timeoutNow(timeout),
    });
  }
  if (topic === "Exited while starting" && restarts > 0)
    return { topic: "Keeps restarting", hint: LAST_LINES_HINT };
  return { topic, hint: topic === "Health command fails" ? healthHint(passed, preset) : CONDITION_HINT };
}

/** A command that keeps failing while the port answers is most probably wrong. */
function healthHint(passed: string, preset: Seen["preset"]): string {
  const without = preset
    ? "this image is known, and is asked in its own protocol anyway"
    : "a connection to its port then decides";
  return passed === ""
    ? "Correct its health command (`--health-cmd` in `options`); if it only starts slowly, set a longer `timeout`."
    : `Correct its health command (\`--health-cmd\` in \`options\`), or leave it out: ${without}. If it only starts slowly, set a longer \`timeout\`.`;
}

const LAST_LINES_HINT = "Its last lines may say why it ends.";

const CONDITION_HINT =
  "Compare what did not pass with the service's last lines; if it starts slowly, set a longer `timeout`.";

const HTTP_HINT =
  "Correct the path or the `status` in its `wait`; if it only starts slowly, set a longer `timeout`.";
