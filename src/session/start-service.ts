import { planCopies } from "../containers/copy/plan-copy.ts";
import { planContainer } from "../containers/plan-container.ts";
import { translateBinds } from "../containers/translate-binds.ts";
import type { PortBinding } from "../docker/create-body.ts";
import type { ImageFacts } from "../docker/engine.ts";
import { answersBefore } from "../reachability/answers-before.ts";
import type { Route } from "../reachability/candidate-routes.ts";
import { portChooser } from "../reachability/choose-port.ts";
import { isDemanded, planPublication } from "../reachability/plan-publication.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ServiceRequest } from "../request/request.ts";
import { LABEL } from "./session.ts";
import type { Stage, StageTools } from "./stage.ts";
import { startContainer } from "./start-container.ts";

/** Starts the container, and tells routes apart on which somebody else answered before it ran. */
export async function startService(
  service: ServiceRequest,
  image: ImageFacts,
  preset: KnownService | undefined,
  stage: Stage,
  { engine, tree, findListener, resolveName, signal }: StageTools,
): Promise<{ id: string; isForeign: (route: Route) => boolean }> {
  const { vantage } = stage;
  const exposed = new Set([
    ...image.exposedPorts,
    ...(preset === undefined ? [] : [`${preset.containerPort}/tcp`]),
  ]);
  const ports = { declared: service.ports, exposed: [...exposed] };
  const translated = { ...service, body: translateBinds(service.name, service.body, stage.files) };
  const choosePort = portChooser(vantage, Math.random);
  const plan = () =>
    planContainer(translated, image, {
      sessionId: stage.session.id,
      networkName: stage.network.network.name,
      labels: { ...stage.labels, [LABEL.service]: service.name },
      portBindings: planPublication(ports, vantage, stage.publish, choosePort),
      jobHost: stage.jobHost,
    });
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
  return { id, isForeign };
}

/** Those that are known before the daemon chooses any. */
function hostPortsOf(bindings: Readonly<Record<string, PortBinding[]>>): number[] {
  const ports = Object.values(bindings)
    .flat()
    .map(({ HostPort }) => Number(HostPort));
  return ports.filter((port) => port > 0);
}
