import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCreateOptions } from "../../../src/request/create-options/parse-create-options.ts";
import { sharedFolder } from "../shared-material.ts";
import { meaningOfBody } from "./meaning-of-body.ts";

interface RecordedCase {
  readonly argv: readonly string[];
  readonly query?: Record<string, string>;
  readonly body?: Record<string, unknown>;
  readonly error?: string;
}

const folder = sharedFolder("conformance");
const cases = folder === undefined ? [] : readCases(folder);

describe("options mean what they mean to docker create", () => {
  test.skipIf(folder === undefined)(
    "in every recorded case (skipped where ../shared/conformance is absent)",
    () => {
      const unequal = cases.filter((recorded) => !isEqual(recorded)).map(({ argv }) => argv.join(" "));
      console.log(`conformance cases equal / all: ${cases.length - unequal.length} / ${cases.length}`);
      expect(unequal).toEqual([]);
      expect(cases.length).toBeGreaterThanOrEqual(294);
    },
  );
});

function readCases(from: string): RecordedCase[] {
  return JSON.parse(readFileSync(join(from, "docker-create.json"), "utf8")).cases;
}

function isEqual(recorded: RecordedCase): boolean {
  const ours = parseCreateOptions([...recorded.argv, "busybox"], {
    environment: { HOME: "/h", DOCKER_HOST: dockerHostOf(recorded) },
    workspace: "/cwd",
    ownVariables: ["GITHUB_ACTIONS=true", "CI=true"],
    untrusted: [],
    readFile: (path) => {
      const file = resolve(folder ?? "", "files", path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  });
  if (ours.kind === "problems" || recorded.body === undefined) {
    return ours.kind === "problems" && recorded.error !== undefined;
  }
  const bare = cases[0]?.body ?? {};
  expect.soft(ours.query, recorded.argv.join(" ")).toEqual(recorded.query);
  const [mine, theirs] = [ours.body as Record<string, unknown>, recorded.body].map((body) =>
    meaningOfBody(body, bare),
  );
  expect.soft(mine, recorded.argv.join(" ")).toEqual(theirs);
  return JSON.stringify([mine, ours.query]) === JSON.stringify([theirs, recorded.query]);
}

/** The one case that depends on where the recording's own socket was. */
function dockerHostOf({ argv, body }: RecordedCase): string | undefined {
  if (!argv.includes("--use-api-socket") || body === undefined) return undefined;
  const { Mounts } = body.HostConfig as { Mounts: { Source: string }[] };
  return `unix://${Mounts[0]?.Source}`;
}
