import { candidateRoutes, type Route } from "../../reachability/candidate-routes.ts";
import { describeRoute, describeTried } from "../../reachability/describe-routes.ts";
import { type Proof, proveRoute } from "../../reachability/prove-route.ts";
import { tcpProbe } from "../../readiness/probes/tcp-probe.ts";
import type { ReachablePort } from "../../report/reachable-service.ts";
import type { Stage, StageTools } from "../stage/stage.ts";
import type { StartedService } from "./started-service.ts";
import { explainDeadRoutes } from "./watch-routes.ts";

/** How long a port of a ready service may take to listen. */
const GRACE_MS = 2_000;

type WantedPort = Pick<ReachablePort, "containerPort" | "protocol">;

/** Host and port that the job must use for each port of a ready service, its main port first. */
export async function reachablePorts(
  subject: StartedService,
  stage: Stage,
  tools: StageTools,
): Promise<ReachablePort[]> {
  const ports = await Promise.all(portsOf(subject).map((port) => reach(port, subject, stage, tools)));
  return ports.filter((port) => port !== undefined);
}

/** What the user declared, in that order; else what the image exposes, the preset's own port first. */
export function portsOf({
  service,
  image,
  preset,
}: Pick<StartedService, "service" | "image" | "preset">): WantedPort[] {
  if (service.ports.length > 0) {
    const isFirst = (port: WantedPort, at: number) =>
      service.ports.findIndex((other) => portKey(other) === portKey(port)) === at;
    return service.ports.filter(isFirst);
  }
  const exposed = image.exposedPorts.map(parsePort);
  const main =
    preset === undefined ? [] : [{ containerPort: preset.containerPort, protocol: "tcp" as const }];
  const others = exposed.filter((port) => main.every((own) => portKey(own) !== portKey(port)));
  const tcpFirst = [
    ...others.filter((port) => port.protocol === "tcp"),
    ...others.filter((port) => port.protocol !== "tcp"),
  ];
  return [...main, ...tcpFirst];
}

async function reach(
  port: WantedPort,
  { service, container, looks, target: routes }: StartedService,
  stage: Stage,
  { engine, clock, log, signal }: StageTools,
): Promise<ReachablePort | undefined> {
  const target = { alias: service.name, container, networkId: stage.network.network.id };
  const candidates = candidateRoutes(stage.vantage, target, port.containerPort, port.protocol);
  const proof: Proof =
    port.protocol === "tcp"
      ? await proveRoute(port.containerPort, candidates, {
          looks,
          probe: tcpProbe,
          clock,
          signal,
          graceMs: GRACE_MS,
        })
      : { route: candidates[0], isProven: false, tried: [] };
  if (port.protocol === "tcp" && !proof.isProven) {
    const watched = {
      service: service.name,
      containerId: container.id,
      vantage: stage.vantage,
      target: routes,
    };
    const failure = await explainDeadRoutes(watched, port.containerPort, {
      containers: engine.containers,
      signal,
    });
    if (failure !== undefined) throw failure;
  }
  if (proof.route === undefined) return undefined;
  log.info(`${service.name}: ${portKey(port)} is reached by ${describeRoute(proof.route)}${inWords(proof)}`);
  return asReachable(port, proof.route, proof.isProven);
}

function inWords(proof: Proof): string {
  if (!proof.isProven) return proof.tried.length === 0 ? "" : `, not proven (${describeTried(proof.tried)})`;
  const lost = proof.tried.slice(
    0,
    proof.tried.findIndex(({ route }) => route === proof.route),
  );
  return lost.length === 0 ? "" : `, for ${describeTried(lost)}`;
}

/** The port as it is handed out. */
export function asReachable(port: WantedPort, route: Route, isProven: boolean): ReachablePort {
  return { ...port, host: route.host, port: route.port, route: route.kind, isProven };
}

function portKey({ containerPort, protocol }: WantedPort): string {
  return `${containerPort}/${protocol}`;
}

function parsePort(text: string): WantedPort {
  const [containerPort, protocol = "tcp"] = text.split("/");
  return { containerPort: Number(containerPort), protocol: protocol as WantedPort["protocol"] };
}
