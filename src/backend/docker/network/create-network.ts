import { UserError } from "../../../user-error.ts";
import { type EngineRefusal, isRefusal } from "../engine/engine-refusal.ts";
import type { NetworkPlan, Networks } from "../engine/networks.ts";
import { freeSubnets } from "./choose-subnet.ts";

/** How many subnets of our own to try. */
const MOST_SUBNETS = 16;

/**
 * Creates the network in one of the daemon's address pools or, if they are used up, in a small subnet that is unused
 * here. Returns its id.
 */
export async function createNetwork(
  plan: NetworkPlan,
  routes: readonly string[],
  networks: Networks,
): Promise<string> {
  try {
    return await networks.create(plan);
  } catch (error) {
    if (!arePoolsUsedUp(error)) throw error;
    const taken = [...routes, ...(await networks.list({})).flatMap(({ subnets }) => subnets)];
    // The session's id is random.
    const free = freeSubnets(taken, Number.parseInt(plan.name.slice(-6), 16));
    for (const subnet of free.slice(0, MOST_SUBNETS)) {
      const id = await tryCreate({ ...plan, subnet }, networks);
      if (id !== undefined) return id;
    }
    throw noAddresses(error);
  }
}

/** `undefined` if the subnet is taken, by a job that was faster or by a network that this job cannot see. */
async function tryCreate(plan: NetworkPlan, networks: Networks): Promise<string | undefined> {
  try {
    return await networks.create(plan);
  } catch (error) {
    if (isRefusal(error, 400, 403, 409, 500) && /overlap/i.test(error.reason)) return undefined;
    throw error;
  }
}

/** Docker 20.10 says "could not find an available, non-overlapping IPv4 address pool", newer ones "all predefined address pools have been fully subnetted". */
function arePoolsUsedUp(error: unknown): error is EngineRefusal {
  return isRefusal(error, 400, 403, 404, 500) && /address pool/.test(error.reason);
}

function noAddresses(cause: unknown): UserError {
  return new UserError(
    "the daemon has no address range left for another network, and every small one that this action tried is in use",
    {
      hint: "Remove unused networks (docker network prune) or widen default-address-pools in the daemon's configuration.",
      cause,
    },
  );
}
