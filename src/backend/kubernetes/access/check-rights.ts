import type { Namespace } from "../cluster/cluster.ts";
import { ACCESS_RULES, attributesOf } from "../rights/access-rules.ts";
import { isNecessary, missingRights } from "../rights/missing-rights.ts";
import { notShownIn } from "../rights/reviews.ts";
import type { Account } from "../rights/role-text.ts";

/** Throws one `UserError` for everything that this job may not do, before anything is created. */
export async function checkRights(namespace: Namespace, account: Account): Promise<void> {
  const needed = attributesOf(ACCESS_RULES, namespace.name).filter(isNecessary);
  const doubtful = notShownIn(await namespace.reviewRules(), needed);
  const reviews = await Promise.all(
    doubtful.map(async (attributes) => {
      const { status } = await namespace.reviewAccess(attributes);
      return status?.allowed === true ? [] : [{ attributes, reason: status?.reason }];
    }),
  );
  const denials = reviews.flat();
  if (denials.length > 0) throw missingRights(denials, namespace.name, account);
}
