import type { Clock } from "../../../ports/clock.ts";
import type { Cluster, Namespace } from "../cluster/cluster.ts";
import { attributesOf, type NeededRole, neededRoles } from "../rights/access-rules.ts";
import { type Denial, isNecessary, missingRights } from "../rights/missing-rights.ts";
import { notShownIn } from "../rights/reviews.ts";
import type { ClusterChoice } from "./cluster-choice.ts";

/**
 * Before each further review. An API server that has just started answers before it has read the Roles (RBAC reads them
 * in the background), and so denies what it will allow.
 */
const PAUSES_MS = [250, 500, 1_000, 2_000];

interface RightsTools {
  readonly cluster: Pick<Cluster, "namespace">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Throws one `UserError` for everything that this job may not do, before anything is created. */
export async function checkRights(choice: ClusterChoice, tools: RightsTools): Promise<void> {
  const roles = neededRoles(choice);
  let denials = await denialsOf(roles, tools);
  for (const pauseMs of PAUSES_MS) {
    if (denials.length === 0) return;
    await tools.clock.sleep(pauseMs, tools.signal);
    denials = await denialsOf(roles, tools);
  }
  if (denials.length > 0) throw missingRights(denials, roles, choice.account);
}

async function denialsOf(roles: readonly NeededRole[], { cluster }: RightsTools): Promise<Denial[]> {
  const denials = await Promise.all(
    roles.map((role) => denialsOfRole(role, cluster.namespace(role.namespace))),
  );
  return denials.flat();
}

async function denialsOfRole({ rules }: NeededRole, namespace: Namespace): Promise<Denial[]> {
  const needed = attributesOf(rules, namespace.name).filter(isNecessary);
  const doubtful = notShownIn(await namespace.reviewRules(), needed);
  const reviews = await Promise.all(
    doubtful.map(async (attributes) => {
      const { status } = await namespace.reviewAccess(attributes);
      return status?.allowed === true ? [] : [{ attributes, reason: status?.reason }];
    }),
  );
  return reviews.flat();
}
