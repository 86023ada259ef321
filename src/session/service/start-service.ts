import { planCopies } from "../../containers/copy/plan-copy.ts";
import { planContainer } from "../../containers/plan-container.ts";
import { translateBinds } from "../../containers/translate-binds.ts";
import type { PortBinding } from "../../docker/create-body.ts";
import { answersBefore } from "../../reachability/answers-before.ts";
import type { Route } from "../../reachability/candidate-routes.ts";
import { drawPort, portChooser } from "../../reachability/choose-port.ts";
import { isDemanded, planPublication } from "../../reachability/plan-publication.ts";
import type { AddressedService } from "../../report/reachable-service.ts";
import type { ServiceRequest } from "../../request/request.ts";
import { fieldsIn } from "../../request/templates/fill-template.ts";
import type { DeclaredPorts } from "../../request/templates/reference.ts";
import { LABEL } from "../session.ts";
import type { Stage, StageTools } from "../stage/stage.ts";
import { assumedAddress, plannedPlace } from "./assumed-address.ts";
import type { DescribedService } from "./described-service.ts";
import { fillDefinition } from "./fill-definition.ts";
import { startContainer } from "./start-container.ts";

export interface ServiceStart {
  /** Of the container. */
  readonly id: string;
  readonly isForeign: (route: Route) => boolean;
  /** Its own address as `env` and `command` name it; `undefined` where they do not. */
  readonly toldAddress: AddressedService | undefined;
}

/** Starts the container, and tells routes apart on which somebody else answered before it ran. */
export async function startService(
  subject: DescribedService,
  stage: Stage,
  { engine, tree, findListener, resolveName, progress, declaredPorts, signal }: StageTools,
): Promise<ServiceStart> {
  const { service, image, preset } = subject;
  const { vantage } = stage;
  const exposed = new Set([
    ...image.exposedPorts,
    ...(preset === undefined ? [] : [`${preset.containerPort}/tcp`]),
  ]);
  const ports = { declared: service.ports, exposed: [...exposed] };
  const translated = { ...service, body: translateBinds(service.name, service.body, stage.files) };
  const isToldItsAddress = usesOwnFields(service, declaredPorts);
  const choosePort = isToldItsAddress ? drawPort(Math.random) : portChooser(vantage, Math.random);
  let toldAddress: AddressedService | undefined;
  const plan = () => {
    const portBindings = planPublication(ports, vantage, stage.publish, choosePort);
    if (isToldItsAddress) toldAddress = assumedAddress(subject, plannedPlace(portBindings), stage);
    const addressed = [...progress.addressed, ...(toldAddress === undefined ? [] : [toldAddress])];
    return planContainer(fillDefinition(translated, { declared: declaredPorts, addressed }, stage), image, {
      sessionId: stage.session.id,
      networkName: stage.network.network.name,
      labels: { ...stage.labels, [LABEL.service]: service.name },
      portBindings,
      jobHost: stage.jobHost,
    });
  };
  let isForeign = (_route: Route) => false;
  const beforeStart = async ({ body }: ReturnType<typeof plan>) => {
    if (vantage.kind !== "published-only") return;
    const hostPorts = hostPortsOf(body.HostConfig?.PortBindings ?? {});
    isForeign = await answersBefore(vantage.hosts, hostPorts, { resolve: resolveName, signal });
  };
  const files = await planCopies(service.name, service.copies, tree);
  const id = await startContainer(
    {
      service: service.name,
      plan,
      files,
      isDemanded: (port) => isDemanded(port, service.ports),
      beforeStart,
    },
    { containers: engine.containers, findListener },
  );
  return { id, isForeign, toldAddress };
}

/** Then its ports must be known before the daemon could choose any. */
function usesOwnFields({ name, body }: ServiceRequest, declaredPorts: DeclaredPorts): boolean {
  const texts = [...(body.Env ?? []), ...(body.Cmd ?? [])];
  return texts.some((text) => fieldsIn(text, declaredPorts).some(({ service }) => service === name));
}

/** Those that are known before the daemon chooses any. */
function hostPortsOf(bindings: Readonly<Record<string, PortBinding[]>>): number[] {
  const ports = Object.values(bindings)
    .flat()
    .map(({ HostPort }) => Number(HostPort));
  return ports.filter((port) => port > 0);
}
