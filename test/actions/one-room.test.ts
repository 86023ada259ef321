import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCE = join(import.meta.dirname, "../../src");
const VARIABLES = /\b(?:GITHUB|RUNNER|GITEA|FORGEJO|ACTIONS)_|\bKUBERNETES_|\bJOB_CONTAINER_NAME\b/;

/** Where such a name is the business of the file, although it is not the front's. */
const WITH_REASON = [
  // Why a container is taken for the job's own.
  "backend/docker/own-container/own-container-candidates.ts",
  // Not a runner's variables but those that the kubelet sets in every pod.
  "backend/kubernetes/access/service-account.ts",
];

test("only the two fronts know the variables of runners; others take a Job", () => {
  const naming = globSync("**/*.ts", { cwd: SOURCE })
    .filter((path) => !/^(?:actions|terminal)\//.test(path))
    .filter((path) => VARIABLES.test(withoutComments(readFileSync(join(SOURCE, path), "utf8"))));
  expect(naming.sort()).toEqual(WITH_REASON);
});

function withoutComments(code: string): string {
  return code.replace(/\/\*\*?[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
