import type { Probe, ProbeAnswer } from "../readiness/probe.ts";
import type { Route } from "./candidate-routes.ts";
import { lookAtPort, type ResolveName, type RouteAnswer } from "./look-at-port.ts";

/** Looks at the ports of one container over the job's candidate routes, and remembers what each look saw. */
export interface PortLooks {
  look(containerPort: number, probe: Probe, signal: AbortSignal): Promise<ProbeAnswer>;
  /** What the last look at this port saw, in the order of the candidates; empty before the first. */
  lastAnswers(containerPort: number): readonly RouteAnswer[];
}

export function portLooks(target: {
  routesTo(containerPort: number): readonly Route[];
  readonly addresses: readonly string[];
  readonly resolve: ResolveName;
}): PortLooks {
  const answers = new Map<number, readonly RouteAnswer[]>();
  return {
    async look(containerPort, probe, signal) {
      const looked = await lookAtPort(target.routesTo(containerPort), probe, { ...target, signal });
      answers.set(containerPort, looked);
      return combine(looked);
    },
    lastAnswers: (containerPort) => answers.get(containerPort) ?? [],
  };
}

/** Ready where one route is; else the refusal of a route that leads there says more than the silence of others. */
function combine(answers: readonly RouteAnswer[]): ProbeAnswer {
  const telling =
    readyRoute(answers) ??
    answers.find(({ answer }) => answer.kind === "not-ready" && answer.isReached) ??
    answers[0];
  return (
    telling?.answer ?? { kind: "not-ready", isReached: false, detail: "the job has no route to this port" }
  );
}

/** The best route that answered. */
export function readyRoute(answers: readonly RouteAnswer[]): RouteAnswer | undefined {
  return answers.find(({ answer }) => answer.kind === "ready");
}
