import type { ContainerFacts } from "../../docker/engine.ts";
import { describeTried } from "../../reachability/describe-routes.ts";
import type { PortLooks } from "../../reachability/port-looks.ts";
import type { Readiness } from "../../readiness/wait-until-ready.ts";
import { describeEnd } from "../../report/describe-end.ts";
import { formatSeconds } from "../../report/summary.ts";
import type { ServiceRequest } from "../../request/request.ts";
import { ServiceFailure } from "./service-failure.ts";

/** The failure of a service that did not become ready, in words. */
export function notReady(
  service: ServiceRequest,
  container: ContainerFacts,
  readiness: Exclude<Readiness, { kind: "ready" }>,
  looks: Pick<PortLooks, "lastAnswers">,
): ServiceFailure {
  const tried = service.ports.flatMap((port) => looks.lastAnswers(port.containerPort));
  const details = { containerId: container.id, tried };
  switch (readiness.kind) {
    case "ended":
      return new ServiceFailure(service.name, endedSentence(readiness), {
        ...details,
        hint: "Its last lines in the log say why; check its env, command and volumes.",
      });
    case "gone":
      return new ServiceFailure(service.name, "was removed by somebody else while it started", {
        ...details,
        hint: "Look for other jobs or clean-up scripts that remove containers on this daemon.",
      });
    case "timed-out":
      return new ServiceFailure(
        service.name,
        `was not ready within ${formatSeconds(readiness.afterMs)} (${describeTried(tried) || readiness.lastAnswer})`,
        { ...details, hint: "See its last lines in the log; a slow start wants a longer `timeout`." },
      );
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
