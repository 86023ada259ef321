import type { Clock } from "../../../ports/clock.ts";
import type { Session } from "../../../ports/session.ts";
import { UserError } from "../../../user-error.ts";
import { isRefusal } from "../engine/engine-refusal.ts";
import type { NetworkFacts, NetworkPlan, Networks } from "../engine/networks.ts";
import { LABEL } from "../labels.ts";
import { ourNetworks } from "../ours/find-ours.ts";
import { createNetwork } from "./create-network.ts";
import { type NetworkOwner, planNetwork } from "./plan-network.ts";

/** How long another step of this job may take to make its network, once it has begun. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;

/** The network that the services are placed on. */
export interface ServiceNetwork {
  readonly network: NetworkFacts;
  /** Ours is removed by the job's last post; the runner's is not touched. */
  readonly isOurs: boolean;
}

interface WantedNetwork extends NetworkOwner {
  /** The `network` input. */
  readonly network: string | undefined;
  readonly jobNetwork: string | undefined;
  /** Destinations of this job's routes: a network over one of them would cut it off. */
  readonly routes: readonly string[];
}

interface NetworkTools {
  readonly networks: Networks;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * The network that the user names; else the runner's for this job where it names one that the daemon knows; else the
 * one session network of this job: found again by its label, or made. Throws `UserError` for a user's network that
 * cannot hold services.
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
      hint: "Create it before this step (docker network create), or leave the input out: then this job gets a network of its own.",
    });
  }
  const why = whyUnusable(network);
  if (why === undefined) return network;
  throw new UserError(`network: services cannot be placed on ${name}, for ${why}`, {
    hint: "Name a bridge network that a user created, or leave the input out.",
  });
}

function whyUnusable({ driver, name, isSwarmWide, isAttachable }: NetworkFacts): string | undefined {
  if (driver === "host" || driver === "null")
    return `its driver is ${driver}: it has no addresses to hand out`;
  if (name === "bridge" || name === "podman") return "the default bridge knows no names";
  if (isSwarmWide && !isAttachable) return "it belongs to a swarm and is not attachable";
  return undefined;
}

/** Steps that run at once agree on one network: whoever cannot make it waits for the one that does. */
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

/** The oldest, where a daemon let two of one name pass. */
async function findOwn(session: Session, networks: Networks): Promise<NetworkFacts | undefined> {
  const found = await ourNetworks({ [LABEL.jobSession]: session.jobSession }, networks);
  return found.toSorted(
    (left, right) => left.createdEpochSeconds - right.createdEpochSeconds || left.id.localeCompare(right.id),
  )[0];
}

/** Another step of this job was faster; what it makes may not be in the daemon's list yet. */
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
    hint: "Look for other jobs or clean-up scripts that remove networks on this daemon.",
  });
}
