import type { NeededRole } from "./access-rules.ts";

/** To whom the API gives rights. */
export type Account =
  | { readonly kind: "service-account"; readonly namespace: string; readonly name: string }
  | { readonly kind: "user"; readonly name: string };

/** The account by the name that the API gives it. */
export function accountOf(username: string): Account {
  const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(username) ?? [];
  return namespace !== undefined && name !== undefined
    ? { kind: "service-account", namespace, name }
    : { kind: "user", name: username };
}

/** A Role, and the RoleBinding that gives it to an account, as YAML. */
export function roleText({ name, namespace, rules }: NeededRole, account: Account): string {
  return [
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: Role",
    `metadata: {name: ${name}, namespace: ${namespace}}`,
    "rules:",
    ...rules.map(
      ({ group = '""', resource, verbs }) =>
        `- {apiGroups: [${group}], resources: [${resource}], verbs: [${verbs.join(", ")}]}`,
    ),
    "---",
    "apiVersion: rbac.authorization.k8s.io/v1",
    "kind: RoleBinding",
    `metadata: {name: ${name}, namespace: ${namespace}}`,
    `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${name}}`,
    "subjects:",
    `- ${subjectText(account)}`,
  ].join("\n");
}

function subjectText(account: Account): string {
  switch (account.kind) {
    case "service-account":
      return `{kind: ServiceAccount, name: ${account.name}, namespace: ${account.namespace}}`;
    case "user":
      // In quotes, because a user's name may hold anything.
      return `{apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(account.name)}}`;
  }
}
