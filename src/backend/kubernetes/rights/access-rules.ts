import type { ResourceAttributes } from "../objects/access-review.ts";

/** What this job must be allowed to do with one kind of object in a namespace. */
interface AccessRule {
  /** Left out, it is the core group. */
  readonly group?: string;
  /** `pods`, or with a subresource `pods/log`. */
  readonly resource: string;
  readonly verbs: readonly string[];
  /** Whether services start without it, with less to explain a failure. */
  readonly isOptional?: true;
}

/**
 * All that the backend does, so a Role with these rules is enough, whatever a later request asks for. A WebSocket
 * opens with GET, so older API servers ask for `get` of `pods/exec`, newer ones for `create` as well. Secrets are
 * removed by their label, so that the job need not be allowed to read them.
 */
export const ACCESS_RULES: readonly AccessRule[] = [
  { resource: "pods", verbs: ["get", "list", "watch", "create", "delete"] },
  { resource: "pods/log", verbs: ["get"] },
  { resource: "pods/exec", verbs: ["get", "create"] },
  { resource: "services", verbs: ["list", "create", "delete"] },
  { resource: "secrets", verbs: ["create", "deletecollection"] },
  { resource: "events", verbs: ["list"], isOptional: true },
  { group: "networking.k8s.io", resource: "networkpolicies", verbs: ["list"], isOptional: true },
];

/** A Role that the job's account needs. */
export interface NeededRole {
  readonly name: string;
  readonly namespace: string;
  readonly rules: readonly AccessRule[];
}

/** The job reads its own pod, which may be in another namespace than its services. */
export function neededRoles(where: {
  readonly namespace: string;
  readonly ownNamespace: string;
}): NeededRole[] {
  const ofServices = { name: "sibling-services", namespace: where.namespace, rules: ACCESS_RULES };
  if (where.ownNamespace === where.namespace) return [ofServices];
  const rules = [{ resource: "pods", verbs: ["get"] }];
  return [ofServices, { name: "sibling-services-own-pod", namespace: where.ownNamespace, rules }];
}

/** One attribute for each verb, in the order of the rules. */
export function attributesOf(rules: readonly AccessRule[], namespace: string): ResourceAttributes[] {
  return rules.flatMap(({ group = "", resource, verbs }) =>
    verbs.map((verb) => {
      const [name = resource, subresource] = resource.split("/");
      return {
        namespace,
        verb,
        group,
        resource: name,
        ...(subresource === undefined ? {} : { subresource }),
      };
    }),
  );
}

/** `pods/log` */
export function resourceOf({ resource, subresource }: ResourceAttributes): string {
  return subresource === undefined ? resource : `${resource}/${subresource}`;
}
