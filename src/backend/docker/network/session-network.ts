import type { Clock } from "../../../ports/clock.ts";
import type { Session } from "../../../ports/session.ts";
import { UserError } from "../../../user-error.ts";
import { isRefusal } from "../engine/engine-refusal.ts";
import type { NetworkFacts, NetworkPlan, Networks } from "../engine/networks.ts";
import { LABEL } from "../labels.ts";
import { ourNetworks } from "../ours/find-ours.ts";
import { createNetwork } from "./create-network.ts";
import { type NetworkOwner, planNetwork } from "./plan-network.ts";

/** How long another step of this job may take to create its network once it has started. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** The services' network. */
export interface ServiceNetwork {
  readonly network: NetworkFacts;
  /** The job's last post removes ours; the runner's is never touched. */
  readonly isOurs: boolean;
}

interface WantedNetwork extends NetworkOwner {
  /** The `network` input. */
  readonly network: string | undefined;
  readonly jobNetwork: string | undefined;
  /** Destinations of this job's routes, because a network that overlaps one would cut it off. */
  readonly routes: readonly string[];
}

interface NetworkTools {
  readonly networks: Networks;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * The network that the user names; otherwise the runner's for this job, if it names one that the daemon knows;
 * otherwise the one session network of this job, found by its label or created. Throws `UserError` for a user's
 * network that cannot be used.
 */
export async function findOrCreateNetwork(
  wanted: WantedNetwork,
  tools: NetworkTools,
): Promise<ServiceNetwork> {
  const { networks } = tools;
  if (wanted.network !== undefined) {
    return { network: usable(wanted.network, await networks.inspect(wanted.network)), isOurs: false };
  }
  const named = wanted.jobNetwork === undefined ? undefined : await networks.inspect(wanted.jobNetwork);
  if (named !== undefined) return { network: named, isOurs: false };
  return { network: await ownNetwork(wanted, tools), isOurs: true };
}

function usable(name: string, network: NetworkFacts | undefined): NetworkFacts {
  if (network === undefined) {
    throw new UserError(`network: this daemon has no network ${name}`, {
      topic: "Network cannot be used",
      hint: "Create it before this step (docker network create), or remove the input, so that this job gets a network of its own.",
    });
  }
  const why = whyUnusable(network);
  if (why === undefined) return network;
  throw new UserError(`cannot use network ${name}: ${why}`, {
    topic: "Network cannot be used",
    hint: "Use a bridge network created with docker network create, or remove the input.",
  });
}

function whyUnusable({ driver, name, isSwarmWide, isAttachable }: NetworkFacts): string | undefined {
  if (driver === "host" || driver === "null") return `its driver, ${driver}, assigns no addresses`;
  if (name === "bridge" || name === "podman") return "the default bridge has no DNS";
  if (isSwarmWide && !isAttachable) return "it belongs to a swarm and is not attachable";
  return undefined;
}

/** Steps that run at the same time agree on one network: a step that cannot create it waits for the one that does. */
async function ownNetwork(
  wanted: WantedNetwork,
  { networks, clock, signal }: NetworkTools,
): Promise<NetworkFacts> {
  const untilMs = clock.nowMs() + PATIENCE_MS;
  let plan: NetworkPlan | undefined;
  for (;;) {
    const existing = await findOwn(wanted.session, networks);
    if (existing !== undefined) return existing;
    plan ??= await planNetwork(wanted, networks);
    try {
      return await create(plan, wanted, networks);
    } catch (error) {
      if (!isBeingMade(error) || clock.nowMs() >= untilMs) throw error;
      await clock.sleep(PAUSE_MS, signal);
    }
  }
}

/** The oldest, if a daemon accepted two with the same name. */
async function findOwn(session: Session, networks: Networks): Promise<NetworkFacts | undefined> {
  const found = await ourNetworks({ [LABEL.jobSession]: session.jobSession }, networks);
  return found.toSorted(
    (left, right) => left.createdEpochSeconds - right.createdEpochSeconds || left.id.localeCompare(right.id),
  )[0];
}

/** Another step of this job was faster; its network may not be in the daemon's list yet. */
function isBeingMade(error: unknown): boolean {
  return (
    isRefusal(error, 403, 409, 500) &&
    /already exists|already (?:used|in use)|same bridge name/.test(error.reason)
  );
}

async function create(
  plan: NetworkPlan,
  { session, routes }: WantedNetwork,
  networks: Networks,
): Promise<NetworkFacts> {
  const id = await createNetwork(plan, routes, networks);
  const chosen = await findOwn(session, networks);
  if (chosen !== undefined && chosen.id !== id) await networks.remove(id);
  return chosen ?? (await networks.inspect(id)) ?? vanished(plan.name);
}

function vanished(name: string): never {
  throw new UserError(`the network ${name} vanished right after it was created (GET /networks/{id}: 404)`, {
    topic: "Network cannot be used",
    hint: "Look for other jobs or cleanup scripts that remove networks on this daemon.",
  });
}
