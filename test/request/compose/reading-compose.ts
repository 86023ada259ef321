import { dirname, resolve } from "node:path";
import { readCompose } from "../../../src/request/compose/read-compose.ts";
import type { ComposeSurroundings, JobSurroundings } from "../../../src/request/job-surroundings.ts";
import { formatProblems } from "../../../src/request/problem.ts";
import { type ReadResult, readRequest } from "../../../src/request/read-request.ts";
import type { Request, ServiceRequest } from "../../../src/request/request.ts";
import { someSurroundings } from "../reading.ts";

/** Files of a workspace, by their path in it. */
export type Files = Readonly<Record<string, string>>;

export interface ComposeJob {
  readonly files: Files;
  /** The ones that are asked for, in order; by default the first file. */
  readonly asked?: readonly string[];
  readonly environment?: JobSurroundings["environment"];
  readonly compose?: Partial<ComposeSurroundings>;
}

/** A job in `/workspace` that has these files. */
export function composeSurroundings({ files, environment = {}, compose }: ComposeJob): JobSurroundings {
  const workspace = "/workspace";
  return someSurroundings({
    environment,
    readFile: (path) => files[resolve(workspace, path).slice(workspace.length + 1)],
    compose: {
      read: readCompose,
      profiles: [],
      only: undefined,
      without: [],
      envFiles: undefined,
      built: "refused",
      isWithheld: () => false,
      isInWorkspace: (path) => `${dirname(resolve(workspace, path))}/`.startsWith(`${workspace}/`),
      ...compose,
    },
  });
}

export function readComposeJob(job: ComposeJob): ReadResult {
  const asked = job.asked ?? Object.keys(job.files).slice(0, 1);
  const texts = asked.map((origin) => ({ origin, kind: "file", text: job.files[origin] ?? "" }) as const);
  return readRequest(texts, composeSurroundings(job));
}

/** The request of one Compose file, or of several, that must be right. */
export function requestOfCompose(job: string | ComposeJob): Request {
  const result = readComposeJob(typeof job === "string" ? { files: { "compose.yml": job } } : job);
  if (result.kind === "problems") throw new Error(formatProblems(result.problems));
  return result.request;
}

/** The first service of a Compose file that must be right. */
export function composeServiceOf(job: string | ComposeJob): ServiceRequest {
  const [service] = requestOfCompose(job).services;
  if (service === undefined) throw new Error("there is no service");
  return service;
}

/** What the user reads about a Compose file that must be wrong. */
export function composeErrorsOf(job: string | ComposeJob): string {
  const result = readComposeJob(typeof job === "string" ? { files: { "compose.yml": job } } : job);
  if (result.kind === "request") throw new Error("there is no problem");
  return formatProblems(result.problems);
}
