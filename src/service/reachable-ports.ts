import type { Route } from "../ports/route.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { describeRoute, describeTried } from "../reachability/describe-routes.ts";
import { type Proof, proveRoute } from "../reachability/prove-route.ts";
import { tcpProbe } from "../readiness/probes/tcp-probe.ts";
import type { ReachablePort } from "../report/reachable-service.ts";
import {
  type ContainerPort,
  formatContainerPort,
  isSameContainerPort,
  isTcp,
} from "../request/container-port.ts";
import { portRemarks } from "./port-remarks.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";
import { graceForDeclaredMs, mainPortFirst, namedPorts, portsOf } from "./wanted-ports.ts";
import { explainDeadRoutes } from "./watch-routes.ts";

type Tools = Pick<ServiceTools, "clock" | "log" | "signal">;

/** An undeclared port is looked at once, and once more after a pause. */
const ONE_LOOK_MS = 1;

/** How the job reaches one port, as far as is known. */
interface FoundPort {
  readonly wanted: ContainerPort;
  readonly proof: Proof;
}

/**
 * The host and port that the job must use for each port of a ready service, main port first. The main port is proven;
 * others that do not answer within a moment are reported, and returned unproven.
 */
export async function reachablePorts(subject: StartedService, tools: Tools): Promise<ReachablePort[]> {
  const { service, running } = subject;
  const { clock, log, signal } = tools;
  const graceMs = graceForDeclaredMs(clock.nowMs() - subject.startedAtMs);
  const found = await Promise.all(
    portsOf(subject).map(async (wanted) => {
      const isAwaited = service.ports.some(({ containerPort }) => isSameContainerPort(containerPort, wanted));
      return { wanted, proof: await prove(wanted, subject, tools, isAwaited ? graceMs : ONE_LOOK_MS) };
    }),
  );
  const silent = found
    .filter(({ wanted, proof }) => isTcp(wanted) && !proof.isProven)
    .map(({ wanted }) => wanted);
  if (silent.length > 0) {
    const failure = await explainDeadRoutes({ service: service.name, running }, silent, signal);
    if (failure !== undefined) throw failure;
  }
  for (const { wanted, proof } of found) {
    if (proof.route === undefined) continue;
    log.info(
      `${service.name}: ${formatContainerPort(wanted)} is reached by ${describeRoute(proof.route)}${inWords(proof)}`,
    );
  }
  const ports = found.flatMap(({ wanted, proof: { route, isProven } }) =>
    route === undefined ? [] : [asReachable(wanted, route, isProven)],
  );
  const ordered = mainPortFirst(ports, namedPorts(service.wait));
  refuseUnproven(ordered[0], subject, found);
  for (const { level, sentence } of portRemarks(subject, ordered)) log[level](sentence);
  return ordered;
}

/** The service may have closed the port again since it was ready. */
function refuseUnproven(
  main: ReachablePort | undefined,
  { service, running }: StartedService,
  found: readonly FoundPort[],
): void {
  if (main === undefined || !isTcp(main.containerPort) || main.isProven) return;
  const tried =
    found.find(({ wanted }) => isSameContainerPort(wanted, main.containerPort))?.proof.tried ?? [];
  throw new ServiceFailure(
    service.name,
    `was ready, but port ${main.containerPort.number} no longer answers (${describeTried(tried)})`,
    {
      containerId: running.id,
      tried,
      topic: "Port closed again",
      hint: "Its last lines in the log may say why.",
    },
  );
}

async function prove(
  containerPort: ContainerPort,
  { running, looks }: StartedService,
  { clock, signal }: Tools,
  graceMs: number,
): Promise<Proof> {
  const candidates = running.routes.routesTo(containerPort);
  if (!isTcp(containerPort)) return { route: candidates[0], isProven: false, tried: [] };
  return proveRoute(containerPort, candidates, { looks, probe: tcpProbe, clock, signal, graceMs });
}

function inWords(proof: Proof): string {
  if (!proof.isProven) return proof.tried.length === 0 ? "" : `, not proven (${describeTried(proof.tried)})`;
  const lost = proof.tried.slice(
    0,
    proof.tried.findIndex(({ route }) => route === proof.route),
  );
  return lost.length === 0 ? "" : `, because ${describeTried(lost)}`;
}

/** The port as it appears in the outputs. */
export function asReachable(containerPort: ContainerPort, route: Route, isProven: boolean): ReachablePort {
  return { containerPort, host: route.host, port: route.port, route: route.kind, isProven };
}
