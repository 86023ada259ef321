import type { Engine, NetworkFacts } from "../docker/engine.ts";
import { messageOf } from "../user-error.ts";
import { LABEL, labelsOfSession, type Session } from "./session.ts";

/** What was removed, and what was not with the reason. */
export interface Removal {
  readonly containers: number;
  readonly networks: number;
  readonly volumes: number;
  readonly failures: readonly string[];
}

/** Main may still be creating things while post removes them, so removing goes on until a look finds nothing. */
const MOST_ROUNDS = 5;

/**
 * Removes everything that carries the session's label, and the job's network when no other session of the job is
 * left on it. Works by label, not by remembered ids; tries everything; never throws.
 */
export async function removeSession(session: Session, engine: Engine): Promise<Removal> {
  let total: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const removed = await removeOnce(session, engine);
    total = add(total, removed);
    if (removed.containers + removed.networks + removed.volumes === 0) break;
  }
  return total;
}

async function removeOnce(session: Session, engine: Engine): Promise<Removal> {
  const containers = await removeContainers(session, engine);
  const [volumes, networks] = await Promise.all([
    removeVolumes(session, engine),
    removeNetworks(session, engine),
  ]);
  return add(add(containers, volumes), networks);
}

async function removeContainers({ id }: Session, engine: Engine): Promise<Removal> {
  return attempt("containers", async () => {
    const containers = await engine.containers.list(labelsOfSession(id));
    return containers.map(({ id, name }) => ({
      what: `container ${name}`,
      remove: () => engine.containers.remove(id),
    }));
  });
}

async function removeVolumes({ id }: Session, engine: Engine): Promise<Removal> {
  return attempt("volumes", async () => {
    const volumes = await engine.volumes.list(labelsOfSession(id));
    return volumes.map(({ name }) => ({ what: `volume ${name}`, remove: () => engine.volumes.remove(name) }));
  });
}

async function removeNetworks({ jobSession }: Session, engine: Engine): Promise<Removal> {
  return attempt("networks", async () => {
    const ofJob = { [LABEL.jobSession]: jobSession };
    const networks = await engine.networks.list(ofJob);
    if (networks.length === 0 || (await engine.containers.list(ofJob)).length > 0) return [];
    return networks.map((network) => ({
      what: `network ${network.name}`,
      remove: () => leaveAndRemove(network, engine),
    }));
  });
}

/**
 * The job's own container, or the one whose network it shares, is disconnected, never removed; a foreign one keeps the
 * network alive, and is named.
 */
async function leaveAndRemove(network: NetworkFacts, engine: Engine): Promise<void> {
  const jobContainer = network.labels[LABEL.ownerNetwork] ?? network.labels[LABEL.ownerContainer];
  if (jobContainer !== undefined) await engine.networks.disconnect(network.id, jobContainer);
  await engine.networks.remove(network.id);
}

type Kind = "containers" | "networks" | "volumes";

async function attempt(
  kind: Kind,
  find: () => Promise<{ what: string; remove: () => Promise<void> }[]>,
): Promise<Removal> {
  const nothing: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };
  try {
    const found = await find();
    const results = await Promise.allSettled(found.map(({ remove }) => remove()));
    const failures = results.flatMap((result, at) =>
      result.status === "rejected" ? [`${found[at]?.what}: ${messageOf(result.reason)}`] : [],
    );
    return { ...nothing, [kind]: found.length - failures.length, failures };
  } catch (error) {
    return { ...nothing, failures: [`${kind}: ${messageOf(error)}`] };
  }
}

function add(left: Removal, right: Removal): Removal {
  return {
    containers: left.containers + right.containers,
    networks: left.networks + right.networks,
    volumes: left.volumes + right.volumes,
    failures: [...new Set([...left.failures, ...right.failures])],
  };
}
