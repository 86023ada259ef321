import type {
  ResourceAttributes,
  SelfSubjectAccessReview,
  SelfSubjectRulesReview,
} from "../objects/access-review.ts";
import { resourceOf } from "./access-rules.ts";

/** The body of `POST /apis/authorization.k8s.io/v1/selfsubjectrulesreviews`: everything in one call. */
export function rulesReview(namespace: string): SelfSubjectRulesReview {
  return { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectRulesReview", spec: { namespace } };
}

/** The body of `POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews`: one verb, with a certain answer. */
export function accessReview(attributes: ResourceAttributes): SelfSubjectAccessReview {
  return {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    spec: { resourceAttributes: attributes },
  };
}

/**
 * Those that the rules do not allow. Authorizers other than RBAC may keep their rules to themselves, so each of these
 * still has to be asked for by its own review.
 */
export function notShownIn(
  { status }: SelfSubjectRulesReview,
  needed: readonly ResourceAttributes[],
): ResourceAttributes[] {
  const rules = (status?.resourceRules ?? []).filter(
    ({ resourceNames }) => resourceNames === undefined || resourceNames.length === 0,
  );
  return needed.filter(
    (attributes) =>
      !rules.some(
        ({ verbs, apiGroups = [], resources = [] }) =>
          holds(verbs, [attributes.verb]) &&
          holds(apiGroups, [attributes.group]) &&
          holds(resources, namesOf(attributes)),
      ),
  );
}

function holds(rule: readonly string[], names: readonly string[]): boolean {
  return rule.some((each) => each === "*" || names.includes(each));
}

// A rule may name a subresource of everything.
function namesOf(attributes: ResourceAttributes): string[] {
  const { subresource } = attributes;
  return [resourceOf(attributes), ...(subresource === undefined ? [] : [`*/${subresource}`])];
}
