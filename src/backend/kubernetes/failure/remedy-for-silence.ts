import type { ObjectLabels } from "../cluster/cluster.ts";
import type { LabelExpression, LabelSelector, NetworkPolicy } from "../objects/network-policy.ts";

const ALLOW = "allow connections between the pods of this namespace";

/**
 * What helps if a pod listens on a port and this job cannot connect to it.
 *
 * @param policies those of the services' namespace; `undefined` if this job may not list them
 */
export function remedyForSilence(
  policies: readonly NetworkPolicy[] | undefined,
  { service, job }: { readonly service: ObjectLabels; readonly job: ObjectLabels },
): string {
  if (policies === undefined)
    return `Perhaps a NetworkPolicy keeps this job's pod from it (this job may not list them): ${ALLOW}, or set the input kubernetes-namespace to one that this job may reach.`;
  const names = policies
    .filter(
      ({ spec: { podSelector = {}, policyTypes = ["Ingress"] } }) =>
        (policyTypes.includes("Ingress") && selects(podSelector, service)) ||
        (policyTypes.includes("Egress") && selects(podSelector, job)),
    )
    .map(({ metadata }) => metadata.name ?? "");
  if (names.length === 0)
    return "No NetworkPolicy of this namespace concerns it: check the policies of the whole cluster, and a service mesh.";
  return `Most probably the NetworkPolicy ${names.join(" or ")} keeps this job's pod from it: ${ALLOW}.`;
}

function selects({ matchLabels = {}, matchExpressions = [] }: LabelSelector, labels: ObjectLabels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every((expression) => holds(expression, labels[expression.key]))
  );
}

function holds({ operator, values = [] }: LabelExpression, value: string | undefined): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
  }
}
