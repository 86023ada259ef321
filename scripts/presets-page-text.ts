import type { Look } from "../src/readiness/presets/preset.ts";
import type { KnownCheck } from "../src/readiness/same-check/known-check.ts";
import { allPresets } from "./all-presets.ts";
import { markdownTable } from "./marked-tables.ts";

/** One version of a real server, and the ways in which `npm run test:presets` has started it. */
export interface Tried {
  readonly version: string;
  readonly ways: readonly TriedWay[];
}

/** All cold starts of one server in one way. */
export interface TriedWay {
  /** e.g. `with an initialisation script` */
  readonly way: string;
  readonly coldStarts: number;
  /** How many of them were called ready too early for a client's first try. */
  readonly early: number;
  /**
   * The median of the milliseconds from the first success of a client to "ready"; `undefined` if no client watched.
   */
  readonly lagMs?: number;
  /** How many of the starts that median is of: those of the longest run. Without it, all. */
  readonly longestRun?: number;
}

/** docs/presets.md, from the presets and from what was tried, by title. */
export function presetsPage(tried: Readonly<Record<string, readonly Tried[]>>): string {
  const strangers = Object.keys(tried).filter(
    (title) => !allPresets.some((preset) => preset.title === title),
  );
  if (strangers.length > 0)
    throw new Error(`docs/presets-tried.json names no preset: ${strangers.join(", ")}`);
  return `${[
    "# Known images",
    "<!-- Written by scripts/presets-page.ts from src/readiness/presets and docs/presets-tried.json. -->",
    "The last part of an image's repository decides whether it is known (the last two, if they stand in the table with a slash), so mirrors and derived images count: `postgres`, `public.ecr.aws/docker/library/postgres` and `ghcr.io/acme/postgres` are all PostgreSQL. Images of Bitnami count only where the table names them, because they read other variables. [How readiness is decided](readiness.md).",
    'The main port is handed out if you declare no `ports`. *Ready when* is asked over the network, from this job and without a login. *Tried* is a real server started again and again by this action: version, cold starts, how many of them were called ready too early for the first try of a client, and the median of the milliseconds from the first success of a client that tried all the time to "ready" (less than 0 if the action was first; of the ways in which it was started, the slowest).',
    markdownTable(
      ["Server", "Images", "Main port", "Ready when", "Longest start", "Trap", "Tried"],
      allPresets.map((preset) => [
        preset.title,
        preset.images.map(code).join(", "),
        String(preset.port),
        preset.looks.map((look) => whenReady(look)).join(", and ") || "it accepts a connection",
        `${(preset.timeoutMs ?? 120_000) / 1_000} s`,
        preset.trap ?? "",
        triedInWords(tried[preset.title]),
      ]),
    ),
    "## Health commands that are not run",
    "Once the server has answered, these tell nothing new, so they are not run, and the log says so. For every server the same holds for a connection to its own port with `nc -z` or bash's `/dev/tcp`. A command that differs in anything that matters (another host or port, an unknown option, a second command, a query) is run and must pass. So is every command if you set `wait: healthy`.",
    markdownTable(
      ["Server", "Commands"],
      allPresets.flatMap(({ title, sameChecks = [] }) =>
        sameChecks.length === 0 ? [] : [[title, [...new Set(sameChecks.map(commandInWords))].join("; ")]],
      ),
    ),
    "## What else is known",
    "With `storage: memory`, these directories are in memory besides the VOLUMEs of the image:",
    markdownTable(
      ["Server", "Directories"],
      allPresets.flatMap(({ title, dataDirectories = [] }) =>
        dataDirectories.length === 0 ? [] : [[title, dataDirectories.map(code).join(", ")]],
      ),
    ),
    "If a service fails, and its last lines match one of these, the error says what to do. A server marked with * would run on without ever being reached: as soon as its log says so, the wait ends.",
    markdownTable(
      ["Server", "Its log says", "What to do"],
      allPresets.flatMap(({ title, mistakes = [] }) =>
        mistakes.map(({ says, hint, isFinal }) => [isFinal ? `${title}*` : title, code(says.source), hint]),
      ),
    ),
  ].join("\n\n")}\n`;
}

function whenReady(look: Look): string {
  if (look.kind === "log") return `its log says ${code(look.pattern.replaceAll("\\", ""))}`;
  return look.port === undefined ? look.words : `${look.words} (on port ${look.port})`;
}

function triedInWords(series: readonly Tried[] | undefined): string {
  if (series === undefined) return "not tried";
  return series.map((tried) => `${tried.version}: ${waysInWords(tried)}`).join("; ");
}

/** `260 cold starts (200 with an initialisation script, 30 in a job container), 0 too early, lag -3 ms` */
function waysInWords({ ways }: Tried): string {
  const startsOf = (kind: RegExp) =>
    sum(ways.filter(({ way }) => kind.test(way)).map((way) => way.coldStarts));
  const special = [
    [startsOf(/initialisation script/), "with an initialisation script"],
    [startsOf(/in a job container/), "in a job container"],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const lags = ways.flatMap(({ lagMs }) => lagMs ?? []);
  return [
    `${startsOf(/./)} cold starts${special.length === 0 ? "" : ` (${special.join(", ")})`}`,
    `${sum(ways.map(({ early }) => early))} too early`,
    ...(lags.length === 0 ? [] : [`lag ${Math.max(...lags)} ms`]),
  ].join(", ");
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function commandInWords(check: KnownCheck): string {
  if (check.kind === "page") return `\`curl\` or \`wget\` of ${code(plain(check.path))}`;
  const words = [/^\^[\w |()]*\$$/.test(check.operands.source) ? plain(check.operands) : "", check.needs];
  const told = words.filter(Boolean).join(" ");
  return `${check.programs.map(code).join(", ")}${told === "" ? "" : ` with ${code(told)}`}`;
}

/** Without what only a regular expression needs. */
function plain({ source }: RegExp): string {
  return source
    .replace(/^\^|\$$/g, "")
    .replaceAll("\\/", "/")
    .replace(/^\(([^()]*)\)$/, "$1");
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
