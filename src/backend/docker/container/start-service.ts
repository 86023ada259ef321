import { answersBefore } from "../../../reachability/answers-before.ts";
import type { Route } from "../../../reachability/candidate-routes.ts";
import type { PortBinding } from "../../../request/create-options/create-body.ts";
import type { DescribedService } from "../../../service/described-service.ts";
import type { Stage, StageTools } from "../place/stage.ts";
import { isDemanded, type Loopback } from "../publish/plan-publication.ts";
import type { ContainerPlan } from "./plan-container.ts";
import { planCopies } from "./plan-copy.ts";
import { type PlannedService, planService } from "./plan-service.ts";
import { startContainer } from "./start-container.ts";

export interface ServiceStart extends Pick<PlannedService, "toldAddress"> {
  /** Of the container. */
  readonly id: string;
  readonly isForeign: (route: Route) => boolean;
}

/** Starts the container, and tells routes apart on which somebody else answered before it ran. */
export async function startService(
  subject: DescribedService,
  stage: Stage,
  tools: StageTools,
): Promise<ServiceStart> {
  const { service } = subject;
  const { vantage } = stage;
  let toldAddress: PlannedService["toldAddress"];
  const plan = (loopback: Loopback) => {
    const planned = planService(subject, stage, tools, loopback);
    toldAddress = planned.toldAddress;
    return planned.container;
  };
  let isForeign = (_route: Route) => false;
  const beforeStart = async ({ body }: ContainerPlan) => {
    if (vantage.kind !== "published-only") return;
    const hostPorts = hostPortsOf(body.HostConfig?.PortBindings ?? {});
    const resolve = tools.resolveName;
    isForeign = await answersBefore(vantage.hosts, hostPorts, { resolve, signal: tools.signal });
  };
  const files = await planCopies(service.name, service.copies, tools.tree);
  const request = {
    service: service.name,
    plan,
    loopback: stage.loopback,
    files,
    isDemanded: (port: number) => isDemanded(port, service.ports),
    beforeStart,
  };
  const { findListener, log } = tools;
  const id = await startContainer(request, { containers: tools.engine.containers, findListener, log });
  return { id, isForeign, toldAddress };
}

/** Those that are known before the daemon chooses any. */
function hostPortsOf(bindings: Readonly<Record<string, PortBinding[]>>): number[] {
  const ports = Object.values(bindings)
    .flat()
    .map(({ HostPort }) => Number(HostPort));
  return [...new Set(ports.filter((port) => port > 0))];
}
