import { UserError } from "../../../user-error.ts";
import type { ResourceAttributes } from "../objects/access-review.ts";
import { ACCESS_RULES, resourceOf } from "./access-rules.ts";
import { type Account, roleText } from "./role-text.ts";

/** What the API does not allow, in its own words if it has any. */
interface Denial {
  readonly attributes: ResourceAttributes;
  readonly reason: string | undefined;
}

/** Whether services cannot start without it. */
export function isNecessary(attributes: ResourceAttributes): boolean {
  return ACCESS_RULES.some((rule) => rule.resource === resourceOf(attributes) && !rule.isOptional);
}

/** One error for everything that is missing, with the objects that grant it. `denials` are those of one namespace. */
export function missingRights(denials: readonly Denial[], namespace: string, account: Account): UserError {
  const reasons = new Set(denials.flatMap(({ reason }) => (reason ? [reason] : [])));
  const words = reasons.size === 0 ? "" : `; the API says: ${[...reasons].join("; ")}`;
  return new UserError(
    `${accountText(account)} may not ${listOfRights(denials)} in the namespace ${namespace}${words}`,
    {
      hint: hintFor(account),
      topic: "No rights in the namespace",
      details: { title: "What grants these rights", text: roleText(namespace, account) },
    },
  );
}

function accountText(account: Account): string {
  switch (account.kind) {
    case "service-account":
      return `the service account ${account.name} of the namespace ${account.namespace}, which this job runs as,`;
    case "user":
      return `the user ${account.name}, whom the kubeconfig names,`;
  }
}

/** `create or delete pods, get pods/log` */
function listOfRights(denials: readonly Denial[]): string {
  const verbs = new Map<string, string[]>();
  for (const { attributes } of denials) {
    const resource = resourceOf(attributes);
    verbs.set(resource, [...(verbs.get(resource) ?? []), attributes.verb]);
  }
  return [...verbs].map(([resource, names]) => `${orList(names)} ${resource}`).join(", ");
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function hintFor(account: Account): string {
  const apply = "Apply the Role and the RoleBinding above with kubectl apply -f";
  return account.kind === "service-account" && account.name === "default"
    ? `${apply}. Better: give the job's pod a service account of its own first, by the template of the container hooks, and bind the Role to that one.`
    : `${apply}.`;
}
