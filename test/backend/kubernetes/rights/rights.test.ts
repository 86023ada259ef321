import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import type { SelfSubjectRulesReview } from "../../../../src/backend/kubernetes/objects/access-review.ts";
import {
  ACCESS_RULES,
  attributesOf,
  neededRoles,
  resourceOf,
} from "../../../../src/backend/kubernetes/rights/access-rules.ts";
import { isNecessary, missingRights } from "../../../../src/backend/kubernetes/rights/missing-rights.ts";
import { accessReview, notShownIn, rulesReview } from "../../../../src/backend/kubernetes/rights/reviews.ts";
import { accountOf, roleText } from "../../../../src/backend/kubernetes/rights/role-text.ts";

const roles = neededRoles({ namespace: "ci", ownNamespace: "ci" });
const [role = { name: "none", namespace: "none", rules: [] }] = roles;
const needed = attributesOf(ACCESS_RULES, "ci");
const account = accountOf("system:serviceaccount:runners:jobs");

type Rules = NonNullable<NonNullable<SelfSubjectRulesReview["status"]>["resourceRules"]>;

/** What is missing where the API shows these rules, as `verb resource`. */
function missing(resourceRules: Rules): string[] {
  const answer: SelfSubjectRulesReview = { ...rulesReview("ci"), status: { resourceRules } };
  return notShownIn(answer, needed).map((each) => `${each.verb} ${resourceOf(each)}`);
}

describe("of the rules that the API shows", () => {
  const all = needed.map((each) => `${each.verb} ${resourceOf(each)}`);
  const core = { apiGroups: [""] };
  const ofPolicies = "list networkpolicies";

  test.each<[string, Rules, string[]]>([
    ["none leaves everything to be asked for", [], all],
    ["everything leaves nothing", [{ verbs: ["*"], apiGroups: ["*"], resources: ["*"] }], []],
    ["another group's leaves everything", [{ verbs: ["*"], apiGroups: ["apps"], resources: ["*"] }], all],
    [
      "one for single objects counts as none",
      [{ ...core, verbs: ["*"], resources: ["*"], resourceNames: ["db"] }],
      all,
    ],
    [
      "pods do not include their logs",
      [{ ...core, verbs: ["*"], resources: ["pods", "services", "secrets", "events"] }],
      ["get pods/log", "get pods/exec", "create pods/exec", ofPolicies],
    ],
    [
      "a subresource may be named for everything",
      [{ ...core, verbs: ["*"], resources: ["pods", "services", "secrets", "events", "*/log", "pods/exec"] }],
      [ofPolicies],
    ],
    [
      "several add up",
      [
        { ...core, verbs: ["get", "list", "watch"], resources: ["*"] },
        { ...core, verbs: ["create", "delete"], resources: ["pods", "services"] },
        { ...core, verbs: ["create"], resources: ["pods/exec"] },
      ],
      ["create secrets", "deletecollection secrets", ofPolicies],
    ],
  ])("%s", (_, rules, expected) => {
    expect(missing(rules)).toEqual(expected);
  });
});

test("a review asks for one verb of one resource", () => {
  const attributes = attributesOf([{ resource: "pods/exec", verbs: ["create"] }], "ci");
  expect(attributes.map(accessReview)).toEqual([
    {
      apiVersion: "authorization.k8s.io/v1",
      kind: "SelfSubjectAccessReview",
      spec: {
        resourceAttributes: {
          namespace: "ci",
          verb: "create",
          group: "",
          resource: "pods",
          subresource: "exec",
        },
      },
    },
  ]);
});

test("a review of the rules asks for all of a namespace", () => {
  expect(rulesReview("ci")).toEqual({
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectRulesReview",
    spec: { namespace: "ci" },
  });
});

test("only what explains may be missing", () => {
  expect(needed.filter((each) => !isNecessary(each)).map(resourceOf)).toEqual(["events", "networkpolicies"]);
});

describe("the error", () => {
  const denied = (resource: string, verbs: readonly string[], reason?: string) =>
    attributesOf([{ resource, verbs }], "ci").map((attributes) => ({ attributes, reason }));

  test("names the account, every right and the namespace", () => {
    const error = missingRights(
      [...denied("pods", ["create", "watch", "delete"]), ...denied("pods/log", ["get"])],
      roles,
      account,
    );
    expect(error.message).toBe(
      "the service account jobs of the namespace runners, which this job runs as, may not create, watch or delete pods, get pods/log in the namespace ci",
    );
    expect(error.hint).toBe("Apply each Role and RoleBinding above with kubectl apply -f.");
    expect(error.details?.text).toBe(roleText(role, account));
  });

  test("has the API's words, each once", () => {
    const error = missingRights(denied("secrets", ["create", "list"], "no secrets here"), roles, account);
    expect(error.message).toMatch(/may not create or list secrets .*; the API says: no secrets here$/);
  });

  test("says what is missing in the namespace of the job's pod too, if that is another one", () => {
    const apart = neededRoles({ namespace: "ci", ownNamespace: "runners" });
    const inOwn = attributesOf([{ resource: "pods", verbs: ["get"] }], "runners");
    const ofOwn = inOwn.map((attributes) => ({ attributes, reason: undefined }));
    const both = missingRights([...denied("pods/log", ["get"]), ...ofOwn], apart, account);
    expect(both.message).toContain(
      "may not get pods/log in the namespace ci, and may not get pods in the namespace runners",
    );
    expect(both.details?.text).toBe(apart.map((one) => roleText(one, account)).join("\n---\n"));
    const own = missingRights(ofOwn, apart, account);
    expect(own.message).toMatch(/may not get pods in the namespace runners$/);
    expect(own.details?.text).toContain("metadata: {name: sibling-services-own-pod, namespace: runners}");
    expect(own.details?.text).not.toContain("namespace: ci");
  });

  test("says how a job gets an account of its own if it has the namespace's default", () => {
    const unset = accountOf("system:serviceaccount:ci:default");
    expect(missingRights(denied("pods", ["create"]), roles, unset).hint).toContain(
      "service account of its own",
    );
  });
});

describe("the Role and its binding", () => {
  const objects = (username: string) =>
    parseAllDocuments(roleText(role, accountOf(username))).map((each) => each.toJS());

  test("grant what is needed to the service account, wherever it lives", () => {
    const [role, binding] = objects("system:serviceaccount:runners:jobs");
    expect(role).toMatchObject({ kind: "Role", metadata: { name: "sibling-services", namespace: "ci" } });
    expect(missing(role.rules)).toEqual([]);
    expect(binding).toMatchObject({
      kind: "RoleBinding",
      metadata: { namespace: "ci" },
      roleRef: { kind: "Role", name: role.metadata.name },
      subjects: [{ kind: "ServiceAccount", name: "jobs", namespace: "runners" }],
    });
  });

  test("name a user whose name YAML would read otherwise", () => {
    const name = 'oidc: {"x"} #1';
    expect(objects(name)[1].subjects).toEqual([
      { apiGroup: "rbac.authorization.k8s.io", kind: "User", name },
    ]);
  });
});
