import type { Account } from "../rights/role-text.ts";
import type { ClusterAccess } from "./cluster-access.ts";
import type { ServiceAccount } from "./service-account.ts";

/** The chosen cluster and namespace, and what chose it. */
export interface ClusterChoice {
  readonly access: ClusterAccess;
  /** Where the services run. */
  readonly namespace: string;
  /** Where the job's pod runs. */
  readonly ownNamespace: string;
  /** As whom the job asks. */
  readonly account: Account;
  /** Why a cluster runs the services. */
  readonly because: string;
}

/** @param namespace another one than the job's own, if the services are to run there */
export function chooseNamespace(
  { access, namespace: ownNamespace, accountName }: ServiceAccount,
  namespace: string | undefined,
  because: string,
): ClusterChoice {
  const account = { kind: "service-account", namespace: ownNamespace, name: accountName } as const;
  return { access, namespace: namespace ?? ownNamespace, ownNamespace, account, because };
}
