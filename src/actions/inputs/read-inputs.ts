import type { Runner } from "../../ports/runner.ts";
import { problemsError } from "../../request/problem.ts";
import { type RequestText, readRequest } from "../../request/read-request.ts";
import type { StepRequest } from "../../request/step-request.ts";
import { readExports } from "../../request/templates/read-exports.ts";
import { untrustedTexts } from "../../request/untrusted-text.ts";
import { UserError } from "../../user-error.ts";
import { environmentForServices } from "./environment-for-services.ts";
import { refuseLostInputs } from "./refuse-lost-inputs.ts";
import { type InputTexts, readSettings } from "./settings.ts";

/** The files that inputs and flags name. */
interface ReadFiles {
  /** `undefined` where there is no such file; throws `UserError` for what is no file of the job, or is too large. */
  read(path: string): string | undefined;
  /** Whether the path, as it is written, stays in the workspace. */
  isInWorkspace(path: string): boolean;
}

/** The step's inputs, checked; throws `UserError` with every problem of the services and exports at once. */
export function readInputs(
  runner: Pick<Runner, "input" | "environment">,
  files: ReadFiles & { readonly workspace: string },
): StepRequest {
  refuseLostInputs(runner.environment());
  const settings = readSettings(runner.input);
  const result = readRequest(requestTexts(settings, files), {
    environment: environmentForServices(runner.environment()),
    untrusted: untrustedTexts(readEvent(runner.environment(), files)),
    workspace: files.workspace,
    readFile: files.read,
  });
  if (result.kind === "problems") throw problemsError(result.problems);
  const read = readExports(settings.exportText ?? "", result.request, {
    isContainer: settings.jobContainer !== undefined,
  });
  if (read.kind === "problems") throw problemsError(read.problems);
  const request = { ...result.request, notices: [...result.request.notices, ...read.notices] };
  return { request, exports: read.exports, settings };
}

/** The payload of the event that started the job; `undefined` where there is none to be read, which is no mistake. */
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

/** What stands in `services` wins over the file, service by service, so it comes last. */
function requestTexts({ servicesText, servicesFile }: InputTexts, files: ReadFiles): RequestText[] {
  const texts: RequestText[] = [];
  if (servicesFile !== undefined) {
    const text = readServicesFile(servicesFile, files);
    if (text === undefined) {
      throw new UserError(`services-file: ${servicesFile} does not exist in the workspace`, {
        hint: "Give the path relative to the workspace, and check the repository out first.",
      });
    }
    const isOutside = !files.isInWorkspace(servicesFile);
    texts.push({ origin: servicesFile, kind: "file", text, isOutside });
  }
  if (servicesText !== undefined) texts.push({ origin: "services", kind: "input", text: servicesText });
  return texts;
}

function readServicesFile(path: string, files: ReadFiles): string | undefined {
  try {
    return files.read(path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, hint, cause } = error;
    throw new UserError(`services-file: ${message}`, { ...(hint === undefined ? {} : { hint }), cause });
  }
}
