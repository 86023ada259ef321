import { githubAccount } from "../../containers/registry-login.ts";
import type { EngineFacts } from "../../docker/engine.ts";
import { decideVantage, type VantageFacts } from "../../reachability/decide-vantage.ts";
import { findOwnContainer, type OwnContainer } from "../../reachability/own-container/find-own-container.ts";
import { bridgeOf } from "../../reachability/services-bridge.ts";
import type { Vantage } from "../../reachability/vantage.ts";
import { UserError } from "../../user-error.ts";
import { runnerCleanUpLabels, type Session, sessionLabels } from "../session.ts";
import type { Settings } from "../settings.ts";
import type { StartTools } from "../start-tools.ts";
import { ageSecondsOf, findWorker } from "../worker-process.ts";
import type { JobAge } from "./job-start.ts";
import { type Joining, joinNetwork } from "./join-network.ts";
import { findOrCreateNetwork, type ServiceNetwork } from "./session-network.ts";
import type { Stage } from "./stage.ts";

/** Finds out where this job is, and prepares the network that its services are placed on. */
export async function prepareStage(
  session: Session,
  settings: Settings,
  engineFacts: EngineFacts,
  tools: StartTools,
): Promise<Stage> {
  const { engine, runner, processes, surroundings } = tools;
  const own = await findOwnContainer(surroundings.traces, {
    containers: engine.containers,
    leaveNonce: surroundings.leaveNonce,
  });
  if (own?.networkOwner.networkMode === "none") throw isolated();
  const labels = sessionLabels(
    session,
    { containerId: own?.self.id, networkOwnerId: own?.networkOwner.id, worker: findWorker(processes) },
    {
      environment: runner.environment(),
      expiresSeconds: settings.expiresSeconds,
      runnerLabels: runnerCleanUpLabels(own?.self.labels ?? {}),
    },
  );
  const wanted = {
    routes: surroundings.routes(),
    network: settings.network,
    jobNetwork: settings.jobNetwork,
    session,
    labels,
    jobContainer: own?.networkOwner,
  };
  const network = await findOrCreateNetwork(wanted, engine.networks);
  const joining = await joinNetwork(own?.networkOwner, network, { ...tools, engineFacts });
  const facts = await vantageFacts({ own, network, joining, engineFacts, settings }, tools);
  tools.log.debug(`facts: ${JSON.stringify({ ...facts, ownContainer: own && described(own) })}`);
  const vantage = decideVantage(facts);
  announce(vantage, tools);
  return stageFrom({ session, labels, network, vantage, own, joining, facts }, settings, tools);
}

async function vantageFacts(
  about: {
    own: OwnContainer | undefined;
    network: ServiceNetwork;
    joining: Joining;
    engineFacts: EngineFacts;
    settings: Settings;
  },
  { daemonHost, engine, surroundings }: StartTools,
): Promise<VantageFacts> {
  const { own, network, joining, engineFacts, settings } = about;
  const bridge = await engine.networks.inspect(engineFacts.isPodman ? "podman" : "bridge");
  return {
    dockerHost: daemonHost,
    engine: engineFacts,
    ownContainer: own,
    cannotJoin: joining.kind === "refused" ? joining.why : undefined,
    isInContainer: surroundings.isInContainer,
    daemonAddresses: daemonHost.kind === "socket" ? [] : await surroundings.resolveName(daemonHost.host),
    localAddresses: surroundings.localAddresses(),
    interfaceNames: surroundings.interfaceNames(),
    serviceGateways: network.network.gateways,
    serviceBridge: bridgeOf(network.network, engineFacts),
    bridgeGateways: bridge?.gateways ?? [],
    defaultGateway: surroundings.defaultGateways()[0],
    publishAddress: settings.publishAddress,
  };
}

function described({ self, networkOwner, because }: OwnContainer): object {
  return { id: self.id, networkOwner: networkOwner.id, networkMode: networkOwner.networkMode, because };
}

function announce(vantage: Vantage, { log }: StartTools): void {
  log.info(`vantage: ${vantage.kind}, for ${vantage.because}`);
  if (vantage.kind !== "published-only") return;
  log.info(`the daemon's host is looked for at ${vantage.hosts.join(", ")}`);
  if (vantage.hostIp === "127.0.0.1") return;
  const where = vantage.hostIp === "0.0.0.0" ? "all interfaces" : vantage.hostIp;
  log.warning(
    `ports are published on ${where} of the daemon's host, for this job has no other route to them; whoever reaches that host reaches the services (the input publish-address narrows it)`,
  );
}

function stageFrom(
  found: {
    session: Session;
    labels: Stage["labels"];
    network: ServiceNetwork;
    vantage: Vantage;
    own: OwnContainer | undefined;
    joining: Joining;
    facts: VantageFacts;
  },
  settings: Settings,
  tools: StartTools,
): Stage {
  const { session, labels, network, vantage, own, facts } = found;
  const isElsewhere = facts.dockerHost.kind !== "socket" || facts.isInContainer;
  const files = {
    ...tools.files,
    mounts: own?.self.mounts,
    isDaemonRemote: own === undefined && vantage.kind === "published-only" && isElsewhere,
  };
  const { publish, pull, timeoutMs } = settings;
  const github = githubAccount(settings.githubToken, tools.runner.environment());
  const jobHost = jobHostOf(found);
  const jobAge = jobAgeOf(own, tools);
  return { session, labels, network, vantage, jobHost, files, publish, pull, timeoutMs, github, jobAge };
}

function jobAgeOf(own: OwnContainer | undefined, { processes }: StartTools): JobAge {
  const worker = findWorker(processes);
  return {
    workerAgeSeconds: worker && ageSecondsOf(worker, processes),
    containerStartedAt: own?.self.state.startedAt,
  };
}

/** The address under which services reach this job. */
function jobHostOf(found: { vantage: Vantage; joining: Joining; facts: VantageFacts }): string | undefined {
  const { vantage, joining, facts } = found;
  switch (vantage.kind) {
    case "job-container":
      return joining.kind === "joined" ? joining.address : undefined;
    case "daemon-host":
      return facts.serviceGateways.find((gateway) => facts.localAddresses.includes(gateway));
    case "published-only":
    case "isolated":
      return facts.localAddresses.find((address) => address.includes(".") && !address.startsWith("127."));
  }
}

function isolated(): UserError {
  return new UserError("this job cannot reach any service: its container has --network none", {
    hint: "Take --network none out of the job's container.options.",
  });
}
