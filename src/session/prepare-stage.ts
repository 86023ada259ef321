import type { ContainerFacts, EngineFacts } from "../docker/engine.ts";
import { containerAddresses } from "../reachability/candidate-routes.ts";
import { decideVantage } from "../reachability/decide-vantage.ts";
import { findOwnContainer, type OwnContainer } from "../reachability/find-own-container.ts";
import type { Vantage } from "../reachability/vantage.ts";
import { UserError } from "../user-error.ts";
import { runnerCleanUpLabels, type Session, sessionLabels } from "./session.ts";
import { findOrCreateNetwork, joinNetwork, type ServiceNetwork } from "./session-network.ts";
import type { Settings } from "./settings.ts";
import type { Stage } from "./stage.ts";
import type { StartTools } from "./start-session.ts";
import { findWorker } from "./worker-process.ts";

/** Finds out where this job is, and prepares the network that its services are placed on. */
export async function prepareStage(
  session: Session,
  settings: Settings,
  facts: EngineFacts,
  tools: StartTools,
): Promise<Stage> {
  const { engine, log, runner, processes, surroundings } = tools;
  const own = await findOwnContainer(surroundings.traces, engine.containers);
  const labels = sessionLabels(
    session,
    { containerId: own?.self.id, worker: findWorker(processes) },
    {
      environment: runner.environment(),
      expiresSeconds: settings.expiresSeconds,
      runnerLabels: runnerCleanUpLabels(own?.self.labels ?? {}),
    },
  );
  const wanted = { jobNetwork: settings.jobNetwork, session, labels, jobContainer: own?.networkOwner };
  const network = await findOrCreateNetwork(wanted, engine.networks);
  const vantage = vantageOf(own, network, facts, tools);
  log.info(`vantage: ${vantage.kind}, for ${vantage.because}`);
  if (vantage.kind === "published-only" && vantage.hostIp === "0.0.0.0") {
    log.warning(
      "ports are published on all interfaces of the daemon's host: this job has no other route to them",
    );
  }
  const jobHost = await findJobHost(vantage, own, network, facts, tools);
  const files = {
    ...tools.files,
    mounts: own?.self.mounts,
    isDaemonRemote: tools.daemon.host.kind === "tcp",
  };
  const { publish, pull, timeoutMs } = settings;
  return { session, labels, network, vantage, jobHost, files, publish, pull, timeoutMs };
}

function vantageOf(
  own: OwnContainer | undefined,
  { network }: ServiceNetwork,
  engine: EngineFacts,
  tools: StartTools,
): Vantage {
  const facts = {
    dockerHost: tools.daemon.host,
    engine,
    ownContainer: own,
    localAddresses: tools.surroundings.localAddresses(),
    serviceGateways: network.gateways,
    defaultGateway: tools.surroundings.defaultGateway,
  };
  tools.log.debug(
    `facts: ${JSON.stringify({ ...facts, ownContainer: own && { id: own.self.id, source: own.source } })}`,
  );
  const vantage = decideVantage(facts);
  if (vantage.kind !== "isolated") return vantage;
  throw new UserError(`this job cannot reach any service: ${vantage.because}`, {
    hint: "Take --network none out of the job's container.options.",
  });
}

/** The address under which services reach this job; a job container joins the services' network for it. */
async function findJobHost(
  vantage: Vantage,
  own: OwnContainer | undefined,
  network: ServiceNetwork,
  facts: EngineFacts,
  { engine, surroundings }: StartTools,
): Promise<string | undefined> {
  switch (vantage.kind) {
    case "job-container":
      return own && joinedAddress(own.networkOwner, network, facts, engine);
    case "daemon-host":
      return network.network.gateways.find((gateway) => surroundings.localAddresses().includes(gateway));
    case "published-only":
    case "isolated":
      return surroundings
        .localAddresses()
        .find((address) => address.includes(".") && !address.startsWith("127."));
  }
}

async function joinedAddress(
  jobContainer: ContainerFacts,
  network: ServiceNetwork,
  facts: EngineFacts,
  engine: StartTools["engine"],
): Promise<string | undefined> {
  await joinNetwork(jobContainer, network, { networks: engine.networks, engine: facts });
  const joined = (await engine.containers.inspect(jobContainer.id)) ?? jobContainer;
  return containerAddresses(joined, network.network.id)[0];
}
