import { labelsOfThing } from "../../../job/session.ts";
import type { AddressedService } from "../../../report/reachable-service.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { fieldsIn } from "../../../request/templates/fill-template.ts";
import type { DeclaredPorts } from "../../../request/templates/reference.ts";
import { assumedAddress, plannedPlace } from "../../../service/assumed-address.ts";
import type { DescribedService } from "../../../service/described-service.ts";
import { fillDefinition } from "../../../service/fill-definition.ts";
import { namedPorts } from "../../../service/wanted-ports.ts";
import type { Stage, StageTools } from "../place/stage.ts";
import { drawPort, portChooser } from "../publish/choose-port.ts";
import { type Loopback, planPublication, withIpv6Loopback } from "../publish/plan-publication.ts";
import { type ContainerPlan, containerNameOf, planContainer } from "./plan-container.ts";
import { translateBinds } from "./translate-binds.ts";

export interface PlannedService {
  readonly container: ContainerPlan;
  /** Its own address as `env` and `command` name it; `undefined` where they do not. */
  readonly toldAddress: AddressedService | undefined;
}

/** Plans the container of a service whose dependencies are met; each plan may choose other free ports than the last. */
export function planService(
  subject: DescribedService,
  stage: Stage,
  { progress, declaredPorts }: Pick<StageTools, "progress" | "declaredPorts">,
  loopback: Loopback,
): PlannedService {
  const { service, image, preset, lentPaths } = subject;
  const asked = [...namedPorts(service.wait), ...(preset === undefined ? [] : [preset.containerPort])];
  const ports = { declared: service.ports, exposed: [...image.exposedPorts, ...asked] };
  const isTold = usesOwnFields(service, declaredPorts);
  const choosePort = isTold ? drawPort(Math.random) : portChooser(stage.vantage, Math.random);
  const portBindings = planPublication(ports, stage.vantage, stage.publish, choosePort);
  const toldAddress = isTold ? assumedAddress(subject, plannedPlace(portBindings), stage) : undefined;
  const addressed = [...progress.addressed, ...(toldAddress === undefined ? [] : [toldAddress])];
  const translated = { ...service, body: translateBinds(service, stage.files) };
  const filled = fillDefinition(translated, { declared: declaredPorts, addressed }, stage);
  const name = containerNameOf(service, stage.session.jobSession);
  const container = planContainer(filled, image, {
    name,
    networkName: stage.network.network.name,
    labels: labelsOfThing(stage.labels, { name, service: service.name }),
    portBindings: loopback === "both" ? withIpv6Loopback(portBindings, service.ports) : portBindings,
    lentPaths,
    jobHost: stage.jobHost,
  });
  return { container, toldAddress };
}

/** Then its ports must be known before the daemon could choose any. */
function usesOwnFields({ name, body }: ServiceRequest, declaredPorts: DeclaredPorts): boolean {
  const texts = [...(body.Env ?? []), ...(body.Cmd ?? [])];
  return texts.some((text) => fieldsIn(text, declaredPorts).some(({ service }) => service === name));
}
