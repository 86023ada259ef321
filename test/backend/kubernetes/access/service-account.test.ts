import { expect, test } from "vitest";
import { chooseNamespace } from "../../../../src/backend/kubernetes/access/cluster-choice.ts";
import {
  formatNamespace,
  parseSavedNamespace,
} from "../../../../src/backend/kubernetes/access/saved-namespace.ts";
import { serviceAccount } from "../../../../src/backend/kubernetes/access/service-account.ts";

const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
const environment = { KUBERNETES_SERVICE_HOST: "10.96.0.1", KUBERNETES_SERVICE_PORT: "6443" };

/** A token as the cluster makes them, of which only the second part is read. */
function tokenOf(claims: object): string {
  return ["head", Buffer.from(JSON.stringify(claims)).toString("base64url"), "signature"].join(".");
}

const JOBS = tokenOf({ sub: "system:serviceaccount:ci:job" });
const files = {
  [`${FOLDER}/token`]: `${JOBS}\n`,
  [`${FOLDER}/namespace`]: "ci\n",
  [`${FOLDER}/ca.crt`]: "PEM",
};

function read(more: Partial<typeof environment> = environment, given: Record<string, string> = files) {
  return serviceAccount(more, (path) => given[path]);
}

test("a pod's account is read from what the kubelet mounts", () => {
  const account = read();
  expect(account).toMatchObject({
    namespace: "ci",
    accountName: "job",
    access: { host: "10.96.0.1", port: 6443, authority: "PEM" },
  });
  expect(account?.access.token()).toBe(JOBS);
  expect(read({ KUBERNETES_SERVICE_HOST: "10.96.0.1" })?.access.port).toBe(443);
});

test.each<[string, Partial<typeof environment>, Record<string, string>]>([
  ["no address", {}, files],
  ["an empty address", { KUBERNETES_SERVICE_HOST: "" }, files],
  ["no namespace", environment, { ...files, [`${FOLDER}/namespace`]: "\n" }],
  ["no token", environment, { ...files, [`${FOLDER}/token`]: "\n" }],
  ["no files", environment, {}],
])("with %s there is none", (_, more, given) => {
  expect(read(more, given)).toBeUndefined();
});

test("where no cluster is named, no file is read", () => {
  const never = (path: string) => {
    throw new Error(`${path} was read`);
  };
  expect(serviceAccount({}, never)).toBeUndefined();
});

test.each([
  ["of another kind", tokenOf({ sub: "system:node:a" })],
  ["without an owner", tokenOf({})],
  ["of one part", "opaque"],
  ["that is no JSON", "a.b.c"],
])("a token %s is that of the default account", (_, token) => {
  expect(read(environment, { ...files, [`${FOLDER}/token`]: token })?.accountName).toBe("default");
});

test("services are in the job's own namespace, or in the one that was asked for", () => {
  const account = read();
  if (account === undefined) throw new Error("there is no account");
  const { access } = account;
  const known = { access, ownNamespace: "ci", because: "why" };
  const asked = { kind: "service-account", namespace: "ci", name: "job" };
  expect(chooseNamespace(account, undefined, "why")).toEqual({ ...known, namespace: "ci", account: asked });
  expect(chooseNamespace(account, "other", "why")).toEqual({ ...known, namespace: "other", account: asked });
});

test.each([
  [formatNamespace("ci"), "ci"],
  [undefined, undefined],
  ["unix:///var/run/docker.sock", undefined],
  ["tcp://kubernetes:", undefined],
])("post reads from %s the namespace %s", (saved, namespace) => {
  expect(parseSavedNamespace(saved)).toBe(namespace);
});
