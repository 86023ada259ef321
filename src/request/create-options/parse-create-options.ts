import { UserError } from "../../user-error.ts";
import type { JobSurroundings } from "../job-surroundings.ts";
import type { PortRequest, PullPolicy } from "../request.ts";
import { assembleBody } from "./assemble-body.ts";
import type { CreateBody } from "./create-body.ts";
import { type Draft, newDraft } from "./draft.ts";
import { findConflicts } from "./find-conflicts.ts";
import { type FlagUse, MOST_PROBLEMS, readFlags, type WordProblem } from "./read-flags.ts";
import { readPlatform } from "./values/platform.ts";

/** What `docker create` makes of a command line. */
type CreateOptionsResult =
  | ({ readonly kind: "parsed" } & CreateOptions)
  | {
      readonly kind: "problems";
      readonly problems: readonly WordProblem[];
      readonly uses: readonly FlagUse[];
      /** As below. */
      readonly imageIndex: number;
    };

export interface CreateOptions {
  /** The body of `POST /containers/create`, absent = default, with image, ports and networks. */
  readonly body: CreateBody;
  /** The query of that request. */
  readonly query: { readonly name?: string; readonly platform?: string };
  readonly ports: readonly PortRequest[];
  readonly pull: PullPolicy | undefined;
  /** Which of the words is the image; the number of words if none is. */
  readonly imageIndex: number;
  readonly uses: readonly FlagUse[];
}

/**
 * Reads the words after `docker create`, image and command included, with the meaning of docker/cli 28 and 29, and
 * finds every problem that the CLI would find without asking the daemon.
 */
export function parseCreateOptions(
  words: readonly string[],
  surroundings: JobSurroundings,
): CreateOptionsResult {
  const { uses, imageIndex, problems } = readFlags(words);
  const draft = newDraft();
  const refusals = [...problems];
  for (const use of uses) {
    if (refusals.length >= MOST_PROBLEMS) break;
    const { flag, valueIndex } = use;
    const problem =
      refusalByDocker(use) ?? attempt(valueIndex, () => flag.put(use.value, draft, surroundings));
    if (problem !== undefined) refusals.push({ ...problem, flagName: flag.name });
  }
  const platformProblem = attempt(0, () => takeDefaultPlatform(draft, surroundings));
  if (platformProblem !== undefined) refusals.push(platformProblem);
  refusals.push(...findConflicts(draft, uses));
  if (imageIndex >= words.length && refusals.length === 0) {
    refusals.push({ wordIndex: words.length - 1, message: "an image must follow the flags" });
  }
  if (refusals.length > 0)
    return {
      kind: "problems",
      problems: refusals.sort((a, b) => a.wordIndex - b.wordIndex),
      uses,
      imageIndex,
    };
  const { containerName: name, platform, pull, ports } = draft;
  return {
    kind: "parsed",
    body: assembleBody(draft, words.slice(imageIndex)),
    query: { ...(name === undefined ? {} : { name }), ...(platform === undefined ? {} : { platform }) },
    ports,
    pull,
    imageIndex,
    uses,
  };
}

/** The CLI's variable for `--platform` (docker/cli cli/command/container/create.go). */
function takeDefaultPlatform(draft: Draft, { environment }: JobSurroundings): void {
  const platform = environment.DOCKER_DEFAULT_PLATFORM;
  if (platform !== undefined && platform !== "") draft.platform ??= readPlatform(platform);
}

/** Runs a reader of values, and turns its refusal into a problem of that word. */
function attempt(wordIndex: number, read: () => void): WordProblem | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { wordIndex, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
  }
}

/** Flags that the CLI itself never accepts for a container on Linux. */
function refusalByDocker({ flag: { handling }, wordIndex }: FlagUse): WordProblem | undefined {
  if (handling.kind !== "refused" || handling.by !== "docker") return undefined;
  return { wordIndex, message: "this flag cannot be used for a service", hint: handling.hint };
}
