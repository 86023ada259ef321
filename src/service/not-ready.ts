import { ServiceFailure } from "../ports/service-failure.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import type { PortLooks } from "../reachability/port-looks.ts";
import type { Readiness } from "../readiness/wait-until-ready.ts";
import { describeEnd } from "../report/describe-end.ts";
import { formatSeconds } from "../report/summary.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { ServiceRequest } from "../request/request.ts";

/** What was seen of a service that did not become ready. */
interface Seen {
  readonly looks: Pick<PortLooks, "lastAnswers">;
  /** Ports on which it listens, as the container itself tells; `undefined` where that is unknown. */
  readonly listening: readonly number[] | undefined;
}

/** The failure of a service that did not become ready, in words. */
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
        hint: "Look for other jobs or clean-up scripts that remove containers on this daemon.",
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
      return new ServiceFailure(service.name, `can never be found ready: ${readiness.reason}`, {
        ...details,
        hint: readiness.hint,
      });
  }
}

function endedSentence(end: Extract<Readiness, { kind: "ended" }>): string {
  return `${describeEnd(end)} after ${formatSeconds(end.afterMs)}${end.isRestarting ? " and is being restarted again and again" : ""}`;
}

function endedHint({ exitCode, isRestarting }: Extract<Readiness, { kind: "ended" }>): string {
  return exitCode === 0 && !isRestarting
    ? "A service that does its work and ends says so by `wait: {exit: 0}`; where it should run on, its last lines in the log say why it did not."
    : "Its last lines in the log say why; check its env, command and volumes.";
}

function goneSentence({ exitCode }: Extract<Readiness, { kind: "gone" }>): string {
  if (exitCode === undefined) return "was removed by somebody else while it started";
  return `${describeEnd({ exitCode, isOutOfMemory: false })} and was removed by somebody else while it started`;
}

function doNotAnswer(ports: readonly ContainerPort[]): string {
  return ports.length === 1
    ? `port ${ports[0]?.number} does not answer as it should`
    : `ports ${ports.map(({ number }) => number).join(", ")} do not answer as they should`;
}

const CONDITION_HINT =
  "What has not passed is said above, and its last lines are in the log; a slow start wants a longer `timeout`.";

/** What to do about a port that is waited for and does not answer, by what the container listens on instead. */
export function silenceHint(
  silentPorts: readonly ContainerPort[],
  listening: readonly number[] | undefined,
): string {
  if (silentPorts.every(({ number }) => listening?.includes(number))) return CONDITION_HINT;
  const others = listening?.filter((port) => !silentPorts.some(({ number }) => number === port)) ?? [];
  if (others.length > 0) {
    return `It listens on ${others.join(", ")}: declare the port that the job needs as the first of its \`ports\`, or name it by wait: {tcp: ${others[0]}}.`;
  }
  const silence = listening?.length === 0 ? "It listens on no port yet: its" : "Its";
  return `${silence} last lines in the log may say why. A slow start wants a longer \`timeout\`; another port than this is waited for by wait: {tcp: <port>}.`;
}
