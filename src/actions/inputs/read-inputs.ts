import type { Runner } from "../../ports/runner.ts";
import { isComposeText } from "../../request/compose-text.ts";
import type { ComposeSurroundings, ReadCompose } from "../../request/job-surroundings.ts";
import { knownServicesOf } from "../../request/known-services.ts";
import { quoted } from "../../request/printable.ts";
import { inputProblem, type Problem, problemsError } from "../../request/problem.ts";
import { readRequest } from "../../request/read-request.ts";
import { readSettings } from "../../request/read-settings.ts";
import type { RequestText, UnreadText } from "../../request/request-text.ts";
import type { StepRequest } from "../../request/step-request.ts";
import { readExports } from "../../request/templates/read-exports.ts";
import { untrustedTexts } from "../../request/untrusted-text.ts";
import { UserError } from "../../user-error.ts";
import { environmentForServices, isOfRunner } from "./environment-for-services.ts";
import { INPUT_NAMES } from "./input-names.ts";
import { refuseLostInputs } from "./refuse-lost-inputs.ts";

/** What reading needs beside the runner. */
interface InputTools {
  /** The files that inputs and flags name. */
  readonly files: ReadFiles;
  /** Throws `UserError` if the text is not the address of a daemon. */
  checkDockerHost(text: string): void;
  /** Needed if `hasComposeFile`. */
  readonly readCompose?: ReadCompose | undefined;
  /** Those in inputs that were read elsewhere. */
  readonly otherProblems?: readonly Problem[] | undefined;
}

interface ReadFiles {
  readonly workspace: string;
  /** `undefined` if there is no such file; throws `UserError` for what is not a file of the job, or is too large. */
  read(path: string): string | undefined;
  /** Whether the path, as written, stays in the workspace. */
  isInWorkspace(path: string): boolean;
}

/** Whether the reader of Compose files is needed, which is loaded only then. */
export function hasComposeFile(input: Runner["input"], files: ReadFiles): boolean {
  return requestTexts(input, files).some((text) => text.kind !== "unread" && isComposeText(text));
}

/** The step's inputs, checked; throws `UserError` with every problem of all of them at once. */
export function readInputs(
  runner: Pick<Runner, "input" | "environment">,
  { files, checkDockerHost, readCompose, otherProblems = [] }: InputTools,
): StepRequest {
  const environment = runner.environment();
  refuseLostInputs(environment);
  const { settings, problems } = readSettings(runner.input, checkDockerHost);
  const result = readRequest(requestTexts(runner.input, files), {
    environment: environmentForServices(environment),
    ownVariables: ["GITHUB_ACTIONS=true", "CI=true"],
    untrusted: untrustedTexts(readEvent(environment, files)),
    workspace: files.workspace,
    readFile: files.read,
    compose: readCompose && composeSurroundings(readCompose, files),
  });
  const known = result.kind === "request" ? knownServicesOf(result.request) : result.known;
  const read = readExports(runner.input("export") ?? "", known, {
    isContainer: settings.jobContainer !== undefined,
  });
  const all = [
    ...(result.kind === "problems" ? result.problems : []),
    ...(read.kind === "problems" ? read.problems : []),
    ...problems,
    ...otherProblems,
    ...(settings.collectLogs !== undefined && known.ports.size > 0 ? [collectsAtStart()] : []),
  ];
  if (result.kind === "problems" || read.kind === "problems" || all.length > 0) {
    throw problemsError(inOrderOfInputs(all));
  }
  const request = { ...result.request, notices: [...result.request.notices, ...read.notices] };
  return { request, exports: read.exports, settings };
}

function composeSurroundings(read: ReadCompose, { isInWorkspace }: ReadFiles): ComposeSurroundings {
  return {
    read,
    profiles: [],
    only: undefined,
    without: [],
    envFiles: undefined,
    built: "refused",
    isWithheld: isOfRunner,
    isInWorkspace,
  };
}

/** Each text's own problems stay as they are; what comes from a file belongs to the input that names it. */
function inOrderOfInputs(problems: readonly Problem[]): readonly Problem[] {
  const names: readonly string[] = INPUT_NAMES;
  const rank = ({ origin }: Problem) => names.indexOf(names.includes(origin) ? origin : "services-file");
  return problems.toSorted((one, other) => rank(one) - rank(other));
}

function collectsAtStart(): Problem {
  return inputProblem(
    "collect-logs",
    "this step has services of its own, but only the logs of earlier steps' services are collected",
    "Give it to a step of its own, without services; to keep the logs of a start that fails, use log-directory.",
  );
}

/** The payload of the event that started the job; `undefined` if there is none, which is not an error. */
function readEvent(
  { GITHUB_EVENT_PATH: path }: ReturnType<Runner["environment"]>,
  files: ReadFiles,
): unknown {
  try {
    return path ? JSON.parse(files.read(path) ?? "") : undefined;
  } catch {
    return undefined;
  }
}

/** `services` wins over the file for each service, so it comes last. */
function requestTexts(input: Runner["input"], files: ReadFiles): (RequestText | UnreadText)[] {
  const paths = (input("services-file") ?? "").split("\n").map((line) => line.trim());
  const services = input("services");
  return [
    ...paths.filter(Boolean).map((path) => readServicesFile(path, files)),
    ...(services === undefined ? [] : [{ origin: "services", kind: "input", text: services } as const]),
  ];
}

function readServicesFile(path: string, files: ReadFiles): RequestText | UnreadText {
  const unread = (why: string, hint: string | undefined) =>
    ({ origin: "services-file", kind: "unread", why, hint }) as const;
  try {
    const text = files.read(path);
    if (text !== undefined)
      return { origin: path, kind: "file", text, isOutside: !files.isInWorkspace(path) };
    return unread(
      `${quoted(path)} does not exist in the workspace`,
      "Write the path relative to the workspace, and check out the repository first.",
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unread(error.message, error.hint);
  }
}
