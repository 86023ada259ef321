import type { JobSurroundings } from "../job-surroundings.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";
import { splitAsGitHub } from "../words/split-as-github.ts";
import type { Word } from "../words/word.ts";
import { locator } from "../yaml/locator.ts";
import type { ScalarNode } from "../yaml/node.ts";
import type { PlacedText } from "../yaml/place.ts";
import { asGitHubVolume } from "./github-volume.ts";
import { proxyVariables } from "./proxy-variables.ts";

/** A placeholder for the services' network; GitHub names its own here. */
export const PLACEHOLDER_NETWORK = "sibling-services";

/** The words after `docker create`, and which of them come from `options`. */
export interface CommandLine {
  readonly words: readonly PlacedText[];
  readonly optionsStart: number;
  readonly optionsEnd: number;
}

export interface CommandLineParts {
  readonly name: PlacedText;
  readonly image: PlacedText;
  readonly definition: Pick<ServiceDefinition, "ports" | "env" | "volumes" | "entrypoint" | "command">;
  readonly options: readonly PlacedText[];
}

/**
 * The command line that GitHub would build for a service, word by word: network, ports, options, variables, volumes,
 * entrypoint, image, command. Later words win, and a word of `options` that is not a flag becomes the image. Source:
 * actions/runner src/Runner.Worker/Container/DockerCommandManager.cs, DockerCreate.
 */
export function buildCommandLine(
  parts: CommandLineParts,
  { environment, ownVariables }: JobSurroundings,
): CommandLine {
  const { name, image, definition, options } = parts;
  const own = (text: string): PlacedText => ({ text, place: name.place });
  const before = [own("--network"), own(PLACEHOLDER_NETWORK), ...flagged("-p", definition.ports ?? [])];
  const variables = definition.env ?? [];
  const given = new Set(variables.map(({ key }) => key.text));
  const words = [
    ...before,
    ...options,
    ...flagged("-e", variables.map(asVariable)),
    ...flagged("-e", proxyVariables(environment, given).map(own)),
    ...flagged("-e", ownVariables.filter((variable) => !overrides(given, variable)).map(own)),
    ...flagged("-v", (definition.volumes ?? []).map(asVolume)),
    ...entrypointWords(definition.entrypoint),
    image,
    ...extraEntrypointWords(definition.entrypoint),
    ...wordsOf(definition.command, splitAsGitHub),
  ];
  return { words, optionsStart: before.length, optionsEnd: before.length + options.length };
}

/** A service may set `CI` itself, but never `GITHUB_ACTIONS` (DockerCommandManager.cs). */
function overrides(given: ReadonlySet<string>, variable: string): boolean {
  return variable.startsWith("CI=") && given.has("CI");
}

/** The words of a string, which is split, or of a list, which is not; each with its place. */
export function wordsOf(
  given: ScalarNode | readonly ScalarNode[] | undefined,
  split: (text: string) => readonly Word[],
): readonly PlacedText[] {
  if (given === undefined) return [];
  if (!("kind" in given)) return given;
  const locate = locator(given);
  return split(given.text).map(({ text, start, end }) => ({ text, place: locate(start, end) }));
}

function flagged(flag: string, values: readonly PlacedText[]): PlacedText[] {
  return values.flatMap((value) => [{ text: flag, place: value.place }, value]);
}

/**
 * An empty value counts as absent, so the job's value is used (DockerCommandManager.cs; DockerUtil.cs,
 * CreateEscapedOption).
 */
function asVariable({ key, value }: { key: PlacedText; value: PlacedText }): PlacedText {
  return { text: value.text === "" ? key.text : `${key.text}=${value.text}`, place: key.place };
}

function asVolume(volume: PlacedText): PlacedText {
  return { text: asGitHubVolume(volume).argument, place: volume.place };
}

/** A string is one word, because GitHub quotes it; from a list, Docker takes the first word as the entrypoint. */
function entrypointWords(entrypoint: ServiceDefinition["entrypoint"]): PlacedText[] {
  if (entrypoint === undefined) return [];
  const first = "kind" in entrypoint ? entrypoint : entrypoint[0];
  return first === undefined || first.text === "" ? [] : flagged("--entrypoint", [first]);
}

/** The other words of a list go before the command, with the same result. */
function extraEntrypointWords(entrypoint: ServiceDefinition["entrypoint"]): readonly PlacedText[] {
  return entrypoint === undefined || "kind" in entrypoint ? [] : entrypoint.slice(1);
}
