import { isContainerJob } from "../../../ports/container-traces.ts";
import type { ToolEnvironment } from "../../../ports/place.ts";
import type { Probe } from "../../../ports/probe.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import type { DaemonChoice } from "../daemon/find-docker-host.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import type { OwnContainer } from "../own-container/find-own-container.ts";
import type { Vantage } from "../vantage/vantage.ts";
import { toolEnvironment } from "./tool-environment.ts";
import { toolHosts } from "./tool-hosts.ts";

/** What was found out about this job and its daemon. */
interface Found {
  readonly daemon: DaemonChoice;
  readonly vantage: Vantage;
  readonly own: OwnContainer | undefined;
  readonly engineFacts: EngineFacts;
}

interface ToolTools {
  readonly engine: Pick<Engine, "networks">;
  readonly surroundings: Pick<Surroundings, "defaultGateways" | "resolveName" | "traces">;
  /** Asks whether anything answers at an address, even by refusing. */
  readonly probe: Probe;
  readonly signal: AbortSignal;
}

/** Hardly any host listens there, and a refusal proves as much as an accept. */
const SILENT_PORT = 1;
const ANSWER_WITHIN_MS = 1_000;

/** How tools of later steps reach what they start on this daemon. */
export async function toolsBeside(
  found: Found,
  provenHosts: readonly string[],
  tools: ToolTools,
): Promise<ToolEnvironment> {
  const { own, vantage, engineFacts } = found;
  const hosts = toolHosts(vantage, {
    ownGateways: await ownGateways(own, tools),
    defaultGateway: tools.surroundings.defaultGateways()[0],
    provenHosts,
  });
  const answering = provenHosts[0] ?? (await firstAnswering(hosts, tools));
  const host = answering ?? hosts[0] ?? "127.0.0.1";
  const { variables, warnings } = toolEnvironment({
    ...found,
    host,
    isContainerJob: isContainerJob(tools.surroundings.traces),
    mounts: own?.self.mounts,
    isRootless: engineFacts.isRootless,
  });
  const silent = `testcontainers: the Docker host does not answer at ${hosts.join(", ")}; a firewall on it may block connections from containers`;
  return { variables, host, warnings: answering === undefined ? [silent, ...warnings] : warnings };
}

/** The Docker host's own addresses on the networks of this job's container. */
async function ownGateways(own: OwnContainer | undefined, { engine }: ToolTools): Promise<string[]> {
  const ids = own?.networkOwner.networks.map(({ networkId, networkName }) => networkId || networkName) ?? [];
  const networks = await Promise.all(ids.map((id) => engine.networks.inspect(id)));
  return networks.flatMap((network) => (network?.driver === "bridge" ? network.gateways : []));
}

/** The first of them in order, although all are asked at once; `undefined` if none answers. */
async function firstAnswering(
  hosts: readonly string[],
  { probe, signal, surroundings }: ToolTools,
): Promise<string | undefined> {
  const answers = await Promise.all(
    hosts.map(async (host) => {
      const [ip] = await surroundings.resolveName(host);
      if (ip === undefined) return false;
      const answer = await probe.ask({ ip, port: SILENT_PORT }, { timeoutMs: ANSWER_WITHIN_MS, signal });
      return answer.kind === "ready" || answer.isReached;
    }),
  );
  return hosts.find((_, at) => answers[at]);
}
