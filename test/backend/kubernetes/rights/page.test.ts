import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { neededRoles } from "../../../../src/backend/kubernetes/rights/access-rules.ts";
import { accountOf, roleText } from "../../../../src/backend/kubernetes/rights/role-text.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/kubernetes.md"), "utf8");

test.each(neededRoles({ namespace: "runners", ownNamespace: "runners" }))(
  "docs/kubernetes.md shows the very Role $name that the error of a missing right shows",
  (role) => {
    expect(page).toContain(roleText(role, accountOf("system:serviceaccount:runners:job")));
  },
);
