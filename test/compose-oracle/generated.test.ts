import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { readComposeJob } from "../request/compose/reading-compose.ts";
import { generatedDraws } from "./draws.ts";
import { type Project, project } from "./generated.ts";
import { askOracle, type OracleAnswer, type OracleService } from "./oracle.ts";
import { projectionOf, projectionOfOracle } from "./projection.ts";

const root = mkdtempSync(join(tmpdir(), "compose-oracle-"));
afterAll(() => rmSync(root, { recursive: true }), 120_000);

test("projects mean what Compose says they mean", async () => {
  const projects = fc.sample(project, generatedDraws);
  const answers = await askOracle(
    projects.map((one, at) => ({
      folder: folderOf(at),
      files: one.asked.map((file) => join(folderOf(at), file)),
      env: Object.entries(one.environment).map(([name, value]) => `${name}=${value}`),
      profiles: one.profiles,
    })),
  );
  const differences = projects.flatMap(
    (one, at) => differenceOf(one, answers[at] as OracleAnswer, folderOf(at)) ?? [],
  );
  const read = answers.filter((answer) => "project" in answer).length;
  console.log(`${projects.length} projects, ${read} of them valid, ${differences.length} differences`);
  expect(differences.slice(0, 3)).toEqual([]);
  expect(read).toBeGreaterThan(projects.length / 2);

  function folderOf(at: number): string {
    const folder = join(root, String(at));
    for (const [path, text] of Object.entries(projects[at]?.files ?? {})) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }
});

/** `undefined` if both say the same: the same services, or that there is something wrong. */
function differenceOf(given: Project, answer: OracleAnswer, folder: string): unknown {
  const { files, asked, environment, profiles } = given;
  const result = readComposeJob({ files, asked, environment, compose: { profiles } });
  if ("error" in answer) {
    // Types of values, and mounts on one target, are left to our own checks and to the daemon.
    if (result.kind === "problems" || /validating|already mounted/.test(answer.error)) return undefined;
    return { files, error: answer.error, ours: "no problem" };
  }
  if (result.kind === "problems")
    return {
      files,
      environment,
      problems: result.problems.map(({ path, message }) => `${path}: ${message}`),
    };
  const ours = Object.fromEntries(result.request.services.map((one) => [one.name, projectionOf(one)]));
  const text = JSON.stringify(answer.project.services ?? {});
  // Relative sources may lead above the folder.
  const moved = text.replaceAll(folder, "/workspace").replaceAll(`"${root}/`, '"/');
  const services = JSON.parse(moved) as Readonly<Record<string, OracleService>>;
  const theirs = Object.fromEntries(
    Object.entries(services).map(([name, one]) => [name, projectionOfOracle(one, Object.keys(services))]),
  );
  return isEqual(ours, theirs) ? undefined : { files, environment, profiles, ours, theirs };
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
