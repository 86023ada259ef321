import { UserError } from "../../../user-error.ts";
import type { ResourceAttributes } from "../objects/access-review.ts";
import { ACCESS_RULES, type NeededRole, resourceOf } from "./access-rules.ts";
import { type Account, roleText } from "./role-text.ts";

/** What the API does not allow, in its own words if it has any. */
export interface Denial {
  readonly attributes: ResourceAttributes;
  readonly reason: string | undefined;
}

/** Whether services cannot start without it. */
export function isNecessary(attributes: ResourceAttributes): boolean {
  return ACCESS_RULES.some((rule) => rule.resource === resourceOf(attributes) && !rule.isOptional);
}

/**
 * One error for everything that is missing, with the objects that grant it.
 *
 * @param roles all that the account needs
 */
export function missingRights(
  denials: readonly Denial[],
  roles: readonly NeededRole[],
  account: Account,
): UserError {
  const lacking = roles
    .map((role) => ({ role, denied: denialsIn(role, denials) }))
    .filter(({ denied }) => denied.length > 0);
  const rights = lacking.map(
    ({ role, denied }) => `${listOfRights(denied)} in the namespace ${role.namespace}`,
  );
  const reasons = new Set(denials.flatMap(({ reason }) => (reason ? [reason] : [])));
  const words = reasons.size === 0 ? "" : `; the API says: ${[...reasons].join("; ")}`;
  return new UserError(`${accountText(account)} may not ${rights.join(", and may not ")}${words}`, {
    hint: hintFor(account),
    topic: "No rights in the namespace",
    details: {
      title: "What grants these rights",
      text: lacking.map(({ role }) => roleText(role, account)).join("\n---\n"),
    },
  });
}

function denialsIn({ namespace }: NeededRole, denials: readonly Denial[]): Denial[] {
  return denials.filter(({ attributes }) => attributes.namespace === namespace);
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
  const apply = "Apply each Role and RoleBinding above with kubectl apply -f";
  return account.kind === "service-account" && account.name === "default"
    ? `${apply}. Better: give the job's pod a service account of its own first, by the template of the container hooks, and bind the Role to that one.`
    : `${apply}.`;
}
