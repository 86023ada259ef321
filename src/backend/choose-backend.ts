import type { BackendWish } from "../request/settings.ts";
import { UserError } from "../user-error.ts";

/** Where the services run. */
type BackendChoice<Account> =
  | { readonly kind: "docker" }
  /** `because` says why a cluster runs them. */
  | { readonly kind: "kubernetes"; readonly account: Account; readonly because: string };

/**
 * A daemon wins, because one that a pod was given is meant to be used. Throws `UserError` if the wish cannot be granted.
 *
 * @param account of the pod in which this job runs; `undefined` if it runs in none, or cannot show a cluster who it is
 * @param hasDaemon whether a Docker daemon is named, or one of the usual sockets exists
 */
export function chooseBackend<Account>(
  wish: BackendWish,
  account: Account | undefined,
  hasDaemon: () => boolean,
): BackendChoice<Account> {
  if (wish === "docker") return { kind: "docker" };
  if (wish === "kubernetes") {
    if (account !== undefined)
      return { kind: "kubernetes", account, because: "the input backend asks for it" };
    throw new UserError(
      "the input backend asks for kubernetes, but this job runs in no pod of a cluster, or in one without a service account",
      {
        topic: "No cluster here",
        hint: "Run the job in a pod (actions-runner-controller in kubernetes mode) whose automountServiceAccountToken is not false. A kubeconfig is not used: from outside of the cluster, pods have no address.",
      },
    );
  }
  if (account === undefined || hasDaemon()) return { kind: "docker" };
  return {
    kind: "kubernetes",
    account,
    because: "this job runs in a pod, and no Docker daemon is named or found",
  };
}
