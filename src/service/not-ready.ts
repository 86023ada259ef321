import { ServiceFailure } from "../ports/service-failure.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import type { PortLooks } from "../reachability/port-looks.ts";
import type { Readiness } from "../readiness/wait-until-ready.ts";
import { describeEnd } from "../report/describe-end.ts";
import { formatSeconds } from "../report/summary.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { ServiceRequest } from "../request/request.ts";

/** What was observed of a service that did not become ready. */
interface Seen {
  readonly looks: Pick<PortLooks, "lastAnswers">;
  /** Ports on which it listens according to its container; `undefined` if unknown. */
  readonly listening: readonly number[] | undefined;
}

/** Explains why a service did not become ready. */
export function notReady(
  service: ServiceRequest,
  serviceId: string,
  readiness: Exclude<Readiness, { kind: "ready" }>,
  { looks, listening }: Seen,
): ServiceFailure {
  const tried = service.ports.flatMap((port) => looks.lastAnswers(port.containerPort));
  const details = { containerId: serviceId, tried };
  switch (readiness.kind) {
    case "ended":
      return new ServiceFailure(service.name, endedSentence(readiness), {
        ...details,
        end: readiness,
        hint: endedHint(readiness),
      });
    case "gone":
      return new ServiceFailure(service.name, goneSentence(readiness), {
        ...details,
        hint: "Look for other jobs or cleanup scripts that remove containers on this daemon.",
      });
    case "timed-out": {
      const after = `was not ready within ${formatSeconds(readiness.afterMs)}`;
      const { silentPorts, lastAnswer } = readiness;
      const routes = describeTried(silentPorts.flatMap((port) => looks.lastAnswers(port)));
      const why =
        silentPorts.length === 0 || routes === "" ? lastAnswer : `${doNotAnswer(silentPorts)} (${routes})`;
      const hint = silentPorts.length === 0 ? CONDITION_HINT : silenceHint(silentPorts, listening);
      return new ServiceFailure(service.name, `${after}: ${why}`, { ...details, hint });
    }
    case "impossible":
      return new ServiceFailure(service.name, `cannot become ready: ${readiness.reason}`, {
        ...details,
        hint: readiness.hint,
      });
  }
}

function endedSentence(end: Extract<Readiness, { kind: "ended" }>): string {
  return `${describeEnd(end)} after ${formatSeconds(end.afterMs)}${end.isRestarting ? " and keeps being restarted" : ""}`;
}

function endedHint({ exitCode, isRestarting }: Extract<Readiness, { kind: "ended" }>): string {
  return exitCode === 0 && !isRestarting
    ? "If the service is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise its last lines in the log may say why it stopped."
    : "See its last lines in the log, and check its env, command and volumes.";
}

function goneSentence({ exitCode }: Extract<Readiness, { kind: "gone" }>): string {
  if (exitCode === undefined) return "was removed by something else while it was starting";
  return `${describeEnd({ exitCode, isOutOfMemory: false })} and was removed by something else while it was starting`;
}

function doNotAnswer(ports: readonly ContainerPort[]): string {
  return ports.length === 1
    ? `port ${ports[0]?.number} does not answer as it should`
    : `ports ${ports.map(({ number }) => number).join(", ")} do not answer as they should`;
}

const CONDITION_HINT =
  "The check that did not pass is named above, and the service's last lines are in the log; if it starts slowly, set a longer `timeout`.";

const WRONG_ANSWER_HINT =
  "It listens there, but does not answer as a ready service does; its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it is asked the wrong question, `wait: tcp` lets a connection decide.";

/** What to do about a port that does not answer, given the ports on which the container does listen. */
export function silenceHint(
  silentPorts: readonly ContainerPort[],
  listening: readonly number[] | undefined,
): string {
  if (silentPorts.every(({ number }) => listening?.includes(number))) return WRONG_ANSWER_HINT;
  const others = listening?.filter((port) => !silentPorts.some(({ number }) => number === port)) ?? [];
  if (others.length > 0) {
    return `It listens on ${others.join(", ")}: put the port that the job needs first in its \`ports\`, or set wait: {tcp: ${others[0]}}.`;
  }
  const silence = listening?.length === 0 ? "It does not listen on any port yet. Its" : "Its";
  return `${silence} last lines in the log may say why. If it starts slowly, set a longer \`timeout\`; if it uses another port, set wait: {tcp: <port>}.`;
}
