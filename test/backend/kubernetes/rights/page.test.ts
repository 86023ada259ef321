import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accountOf, roleText } from "../../../../src/backend/kubernetes/rights/role-text.ts";

test("docs/kubernetes.md shows the very Role that the error of a missing right shows", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/kubernetes.md"), "utf8");
  expect(page).toContain(roleText("runners", accountOf("system:serviceaccount:runners:job")));
});
