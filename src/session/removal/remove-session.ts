import type { Clock } from "../../clock.ts";
import type { Engine } from "../../docker/engine.ts";
import { EngineRefusal } from "../../docker/engine-refusal.ts";
import type { NetworkFacts } from "../../docker/networks.ts";
import { messageOf } from "../../user-error.ts";
import { isContainerOurs, ourContainers, ourNetworks, ourVolumes } from "../ours/find-ours.ts";
import { isNamedByItsLabels, isOurNetwork } from "../ours/is-ours.ts";
import { type Belongings, LABEL, labelsOf, labelsOfJob } from "../session.ts";

/** What was removed, and what was not with the reason. */
export interface Removal {
  readonly containers: number;
  readonly networks: number;
  readonly volumes: number;
  /** One sentence for each thing that is still there. */
  readonly failures: readonly string[];
}

/** How patient a removal is. */
export interface RemovalPatience {
  readonly clock: Clock;
  /** No look begins after this, by the clock's `nowMs`. */
  readonly untilMs: number;
  /** How long nothing may have been found before the end is believed: somebody may still be creating. */
  readonly quietMs: number;
  /**
   * Who may be taken off the job's network so that it can go: the job's own container only, or, where the job is
   * proven to be dead, anybody who still holds it. `nobody`: the network stays, for another step may be about to use it.
   */
  readonly disconnects: "job-container" | "anybody" | "nobody";
  /** Told of every round, so that what is known is known also where the end is not awaited. */
  onRound?(soFar: Removal): void;
}

const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
/** A refusal that is not the daemon's own trouble will not go away by itself, save for removals that are under way. */
const MOST_REFUSED_ROUNDS = 3;

const NOTHING: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };

/** What one round gave, with the failures that the next round may mend. */
interface Round extends Removal {
  readonly isWorthRepeating: boolean;
}

/**
 * Removes everything that carries the labels, and the job's network when no other session of the job is left on it.
 * Works by label, not by remembered ids; tries everything, and again while the daemon is in trouble; never throws.
 */
export async function removeBelongings(
  belongings: Belongings,
  engine: Engine,
  patience: RemovalPatience,
): Promise<Removal> {
  const { clock, untilMs, quietMs } = patience;
  let total = NOTHING;
  let quietSinceMs: number | undefined;
  let pauseMs = PAUSE_MS;
  for (let refusedRounds = 0; ; ) {
    const round = await removeOnce(belongings, engine, patience);
    total = add({ ...total, failures: [] }, round);
    patience.onRound?.(total);
    const nowMs = clock.nowMs();
    const hasFound = round.containers + round.networks + round.volumes > 0;
    const hasFailed = round.failures.length > 0;
    if (hasFailed && !round.isWorthRepeating) refusedRounds += 1;
    quietSinceMs = hasFound || hasFailed ? undefined : (quietSinceMs ?? nowMs);
    const isQuiet = quietSinceMs !== undefined && nowMs - quietSinceMs >= quietMs;
    if (isQuiet || refusedRounds >= MOST_REFUSED_ROUNDS || nowMs >= untilMs) return total;
    // What was removed was removed at once; only a failure, or somebody who may still be creating, is waited for.
    if (hasFound && !hasFailed) continue;
    await clock.sleep(Math.min(pauseMs, untilMs - nowMs));
    pauseMs = Math.min(2 * pauseMs, hasFailed ? LONGEST_PAUSE_MS : 2 * PAUSE_MS);
  }
}

async function removeOnce(belongings: Belongings, engine: Engine, patience: RemovalPatience): Promise<Round> {
  const containers = await removeContainers(belongings, engine);
  const others = await Promise.all([
    removeVolumes(belongings, engine),
    patience.disconnects === "nobody" ? [] : removeNetworks(belongings, engine, patience),
  ]);
  const rounds = [containers, ...others.flat()];
  return {
    ...rounds.reduce<Removal>(add, NOTHING),
    isWorthRepeating: rounds.some(({ isWorthRepeating }) => isWorthRepeating),
  };
}

async function removeContainers(belongings: Belongings, engine: Engine): Promise<Round> {
  return attempt("containers", async () => {
    const containers = await engine.containers.list(labelsOf(belongings));
    return containers.filter(isNamedByItsLabels).map(({ id, name }) => ({
      what: `container ${name}`,
      remove: async () => {
        if (!(await isContainerOurs(id, engine))) return "foreign";
        await engine.containers.remove(id);
        return "removed";
      },
    }));
  });
}

async function removeVolumes(belongings: Belongings, engine: Engine): Promise<Round> {
  return attempt("volumes", async () => {
    const volumes = await ourVolumes(labelsOf(belongings), engine);
    return volumes.map(({ name }) => ({
      what: `volume ${name}`,
      remove: async () => {
        await engine.volumes.remove(name);
        return "removed";
      },
    }));
  });
}

async function removeNetworks(
  belongings: Belongings,
  engine: Engine,
  { disconnects }: RemovalPatience,
): Promise<Round> {
  return attempt("networks", async () => {
    const ofJob = labelsOfJob(belongings);
    const networks = await ourNetworks(ofJob, engine.networks);
    if (networks.length === 0 || (await ourContainers(ofJob, engine)).length > 0) return [];
    return networks.map(({ id, name }) => ({
      what: `network ${name}`,
      remove: async () => {
        const network = await engine.networks.inspect(id);
        if (network === undefined || !isOurNetwork(network)) return "foreign";
        await emptyAndRemove(network, disconnects, engine);
        return "removed";
      },
    }));
  });
}

/**
 * The job's own container, or the one whose network it shares, is disconnected, never removed; a foreign one that keeps
 * the network alive is named.
 */
async function emptyAndRemove(
  network: NetworkFacts,
  disconnects: RemovalPatience["disconnects"],
  engine: Engine,
): Promise<void> {
  const jobContainer = network.labels[LABEL.ownerNetwork] || network.labels[LABEL.ownerContainer];
  if (jobContainer) await engine.networks.disconnect(network.id, jobContainer);
  try {
    await engine.networks.remove(network.id);
  } catch (error) {
    const holders = (await engine.networks.inspect(network.id))?.containerIds ?? [];
    if (holders.length === 0) throw error;
    if (disconnects !== "anybody")
      throw new HeldByOthers(`${await namesOf(holders, engine)} is still connected to it`);
    await Promise.all(holders.map((id) => engine.networks.disconnect(network.id, id)));
    await engine.networks.remove(network.id);
  }
}

async function namesOf(containerIds: readonly string[], engine: Engine): Promise<string> {
  const containers = await Promise.all(containerIds.map((id) => engine.containers.inspect(id)));
  return containers.map((container, at) => `container ${container?.name ?? containerIds[at]}`).join(", ");
}

type Kind = "containers" | "networks" | "volumes";

/** One thing that its labels call ours; it is looked at again before it goes. */
interface Removable {
  readonly what: string;
  /** `foreign` also for one that is gone. */
  remove(): Promise<"removed" | "foreign">;
}

async function attempt(kind: Kind, find: () => Promise<Removable[]>): Promise<Round> {
  try {
    const found = await find();
    const results = await Promise.allSettled(found.map(({ remove }) => remove()));
    const failures = results.flatMap((result, at) =>
      result.status === "rejected" ? [{ what: found[at]?.what, reason: result.reason as unknown }] : [],
    );
    return {
      ...NOTHING,
      [kind]: results.filter((result) => result.status === "fulfilled" && result.value === "removed").length,
      failures: failures.map(({ what, reason }) => `${what}: ${messageOf(reason)}`),
      isWorthRepeating: failures.some(({ reason }) => isDaemonsTrouble(reason)),
    };
  } catch (error) {
    const failures = [`${kind}: ${messageOf(error)}`];
    return { ...NOTHING, failures, isWorthRepeating: isDaemonsTrouble(error) };
  }
}

/** A daemon that is out of reach, or that failed itself, may be well again in a moment. */
function isDaemonsTrouble(error: unknown): boolean {
  if (error instanceof HeldByOthers) return false;
  return !(error instanceof EngineRefusal) || error.statusCode >= 500;
}

class HeldByOthers extends Error {}

function add(left: Removal, right: Removal): Removal {
  return {
    containers: left.containers + right.containers,
    networks: left.networks + right.networks,
    volumes: left.volumes + right.volumes,
    failures: [...left.failures, ...right.failures],
  };
}
