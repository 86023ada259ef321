import { readFileSync } from "node:fs";
import { isComposeText } from "../request/compose-text.ts";
import type { ComposeSurroundings } from "../request/job-surroundings.ts";
import { knownServicesOf } from "../request/known-services.ts";
import { quoted } from "../request/printable.ts";
import { inputProblem, type Problem, problemsError } from "../request/problem.ts";
import { readRequest } from "../request/read-request.ts";
import type { Request } from "../request/request.ts";
import type { RequestText, UnreadText } from "../request/request-text.ts";
import type { StepRequest } from "../request/step-request.ts";
import { readExports } from "../request/templates/read-exports.ts";
import { UserError } from "../user-error.ts";
import { chooseServices } from "./choose-services.ts";
import type { FlagValues } from "./command-line/parse-command-line.ts";
import { settingsOfFlags } from "./read-flag-settings.ts";

/** What reading the flags needs from outside. */
interface OrderTools {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: {
    readonly workspace: string;
    /** `undefined` if there is no such file. */
    read(path: string): string | undefined;
  };
  /** Throws `UserError` if the text is not the address of a daemon. */
  checkDockerHost(text: string): void;
  /** Whether a command is the test: what a Compose file builds is then left out. */
  readonly hasCommand: boolean;
  /** Those in files that were read elsewhere. */
  readonly otherProblems?: readonly Problem[];
}

/** Looked for in this order if no file is named. */
const USUAL_FILES = [
  "services.yml",
  "services.yaml",
  "compose.test.yaml",
  "docker-compose.test.yml",
  "docker-compose.ci.yml",
  "compose.yaml",
  "docker-compose.yml",
] as const;

/** The flags and the files that they name, checked. Throws `UserError` with every problem of all of them at once. */
export async function readOrder(flags: FlagValues, tools: OrderTools): Promise<StepRequest> {
  const { environment, files } = tools;
  const { settings, problems } = settingsOfFlags(flags, tools);
  const texts = textsOf(flags, files);
  const result = readRequest(texts, {
    environment,
    ownVariables: environment.CI ? [`CI=${environment.CI}`] : [],
    untrusted: [],
    workspace: files.workspace,
    readFile: files.read,
    compose: texts.some((text) => text.kind !== "unread" && isComposeText(text))
      ? await composeOf(flags, tools)
      : undefined,
  });
  const known = result.kind === "request" ? knownServicesOf(result.request) : result.known;
  const read = readExports((flags.get("env") ?? []).join("\n"), known, {
    isContainer: false,
    origin: "--env",
  });
  const all = [
    ...(result.kind === "problems" ? result.problems : []),
    ...(read.kind === "problems" ? read.problems : []),
    ...problems,
    ...(tools.otherProblems ?? []),
  ];
  if (result.kind === "problems" || read.kind === "problems" || all.length > 0) throw problemsError(all);
  const request = chosen({ ...result.request, notices: [...result.request.notices, ...read.notices] }, flags);
  return { request, exports: read.exports, settings };
}

/** The reader of Compose files is loaded only for one. */
async function composeOf(flags: FlagValues, { hasCommand }: OrderTools): Promise<ComposeSurroundings> {
  const { readCompose } = await import("../request/compose/read-compose.ts");
  return {
    read: readCompose,
    profiles: flags.get("profile") ?? [],
    envFiles: flags.get("env-file"),
    only: listedIn(flags, "only"),
    without: listedIn(flags, "without") ?? [],
    built: hasCommand ? "left-out" : "refused",
    // At a terminal, the environment and the files are the user's own.
    isWithheld: () => false,
    isInWorkspace: () => true,
  };
}

function textsOf(flags: FlagValues, files: OrderTools["files"]): (RequestText | UnreadText)[] {
  const named = flags.get("file");
  if (named !== undefined) return named.map((path) => textOf(path, files));
  const usual = USUAL_FILES.find((path) => files.read(path) !== undefined);
  if (usual !== undefined) return [textOf(usual, files)];
  throw new UserError(`there is no ${USUAL_FILES[0]} in ${files.workspace}`, {
    hint: "Name the file with -f, or write one: echo 'redis: redis:7' > services.yml",
  });
}

function textOf(path: string, files: OrderTools["files"]): RequestText | UnreadText {
  if (path === "-") return { origin: "standard input", kind: "file", text: readFileSync(0, "utf8") };
  try {
    const text = files.read(path);
    if (text !== undefined) return { origin: path, kind: "file", text };
    return unread(`${quoted(path)} does not exist`, `Paths are relative to ${files.workspace}.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unread(`${quoted(path)} ${error.message}`, error.hint);
  }
}

function unread(why: string, hint: string | undefined): UnreadText {
  return { origin: "--file", kind: "unread", why, hint };
}

function chosen(request: Request, flags: FlagValues): Request {
  const without = listedIn(flags, "without")?.filter((name) => !request.skipped.includes(name));
  const result = chooseServices(request.services, { only: listedIn(flags, "only"), without });
  if (result.kind === "chosen") return { ...request, services: result.services };
  throw problemsError([inputProblem(`--${result.flag}`, result.why, result.hint)]);
}

function listedIn(flags: FlagValues, name: "only" | "without"): string[] | undefined {
  return flags
    .get(name)?.[0]
    ?.split(",")
    .map((one) => one.trim());
}
