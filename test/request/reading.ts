import { formatProblems } from "../../src/request/problem.ts";
import { type JobSurroundings, type ReadResult, readRequest } from "../../src/request/read-request.ts";
import type { Request, ServiceRequest } from "../../src/request/request.ts";

/** A job on nothing in particular; say what matters. */
export function someSurroundings(overrides: Partial<JobSurroundings> = {}): JobSurroundings {
  return {
    environment: {},
    workspace: "/workspace",
    untrusted: [],
    ownVariables: ["GITHUB_ACTIONS=true", "CI=true"],
    readFile: () => undefined,
    ...overrides,
  };
}

export function read(text: string, overrides: Partial<JobSurroundings> = {}): ReadResult {
  return readRequest([{ origin: "services", kind: "input", text }], someSurroundings(overrides));
}

/** The request of a text that must be right. */
export function requestOf(text: string, overrides: Partial<JobSurroundings> = {}): Request {
  const result = read(text, overrides);
  if (result.kind === "problems") throw new Error(formatProblems(result.problems));
  return result.request;
}

/** The first service of a text that must be right. */
export function serviceOf(text: string, overrides: Partial<JobSurroundings> = {}): ServiceRequest {
  const [service] = requestOf(text, overrides).services;
  if (service === undefined) throw new Error("there is no service");
  return service;
}

/** What the user reads about a text that must be wrong. */
export function errorsOf(text: string, overrides: Partial<JobSurroundings> = {}): string {
  const result = read(text, overrides);
  if (result.kind === "request") throw new Error("there is no problem");
  return formatProblems(result.problems);
}
