import { isDeepStrictEqual } from "node:util";
import { readComposeJob } from "../request/compose/reading-compose.ts";
import type { Project } from "./generated.ts";
import type { OracleAnswer, OracleService } from "./oracle.ts";
import { type Projection, projectionOf, projectionOfOracle } from "./projection.ts";

/** What a project means: its services in one form for both readers, or that something is wrong with it. */
export type Meaning =
  | { readonly services: Readonly<Record<string, Projection>> }
  | { readonly error: string };

/** What this action makes of a project. */
export function ourMeaning({ files, asked, environment, profiles }: Project): Meaning {
  const result = readComposeJob({ files, asked, environment, compose: { profiles } });
  if (result.kind === "problems")
    return { error: result.problems.map(({ path, message }) => `${path}: ${message}`).join("\n") };
  return {
    services: Object.fromEntries(result.request.services.map((one) => [one.name, projectionOf(one)])),
  };
}

/** What Compose makes of a project that lies in `folder`; relative paths may lead up to `root`. */
export function theirMeaning(answer: OracleAnswer, folder: string, root: string): Meaning {
  if ("error" in answer) return { error: answer.error.replaceAll(folder, "/workspace") };
  const text = JSON.stringify(answer.project.services ?? {});
  const moved = text.replaceAll(folder, "/workspace").replaceAll(`"${root}/`, '"/');
  const services = JSON.parse(moved) as Readonly<Record<string, OracleService>>;
  const names = Object.keys(services);
  return {
    services: Object.fromEntries(
      Object.entries(services).map(([name, one]) => [name, projectionOfOracle(one, names)]),
    ),
  };
}

/** Whether both mean the same. Types of values, and mounts on one target, are left to our own checks and to the daemon. */
export function isSameMeaning(ours: Meaning, theirs: Meaning): boolean {
  if ("error" in theirs) return "error" in ours || /validating|already mounted/.test(theirs.error);
  return !("error" in ours) && isDeepStrictEqual(ours, theirs);
}
