import { randomBytes } from "node:crypto";
import { neededRoles } from "../../../src/backend/kubernetes/rights/access-rules.ts";
import { roleText } from "../../../src/backend/kubernetes/rights/role-text.ts";
import { connectKubectl } from "./connect-kubectl.ts";

/** A namespace of its own, whose default service account has the rights that this action names, or none. */
export async function makeNamespace(rights: "all" | "none" = "all"): Promise<string> {
  const kubectl = connectKubectl();
  const name = `ci-${randomBytes(4).toString("hex")}`;
  await kubectl.raw("create", "namespace", name);
  await kubectl.raw("-n", name, "wait", "--for=create", "serviceaccount/default", "--timeout=60s");
  const account = { kind: "service-account", namespace: name, name: "default" } as const;
  if (rights === "all")
    for (const role of neededRoles({ namespace: name, ownNamespace: name }))
      await kubectl.apply(roleText(role, account));
  return name;
}
