import { UserError } from "../user-error.ts";
import { drawExcerpt, type LineAndColumn, lineAndColumnOf } from "./excerpt.ts";
import { printable } from "./printable.ts";
import type { TextPlace } from "./yaml/place.ts";

/** One thing that the user must fix, and where. */
export interface Problem {
  /** A path such as `services.postgres.ports[0]`. */
  readonly path: string;
  /** The input, or the path of the file in which the place is. */
  readonly origin: string;
  readonly message: string;
  readonly hint?: string;
  /** `undefined` for the whole of an input that is one word. */
  readonly position: Position | undefined;
}

interface Position extends LineAndColumn {
  /** The user's line with its number, and a caret line below. */
  readonly excerpt: string;
}

/** What reading has found so far; all of it is reported together. */
export interface Findings {
  readonly problems: Problem[];
  readonly notices: string[];
  readonly warnings: string[];
}

/** A hundred are more than anyone reads at once, and limit the time that hostile text can take. */
const MOST_PROBLEMS = 100;

export function noFindings(): Findings {
  return { problems: [], notices: [], warnings: [] };
}

/** Whether the limit is reached, so that looking for more problems is useless. */
export function isFull({ problems }: Findings): boolean {
  return problems.length >= MOST_PROBLEMS;
}

export function addProblem(findings: Findings, place: TextPlace, message: string, hint?: string): void {
  if (isFull(findings)) return;
  findings.problems.push({
    path: place.source.isOutside ? "" : printable(place.path),
    origin: printable(place.source.origin),
    message: withoutHiddenWords(message, place),
    ...(hint === undefined ? {} : { hint: place.source.isOutside ? withoutQuotes(hint) : printable(hint) }),
    position: { ...lineAndColumnOf(place), excerpt: drawExcerpt(place) },
  });
}

/** A problem of an input that is one word, or of what that word names. */
export function inputProblem(input: string, message: string, hint?: string): Problem {
  return {
    path: input,
    origin: input,
    message: printable(message),
    ...(hint === undefined ? {} : { hint: printable(hint) }),
    position: undefined,
  };
}

/** Text by text, and in each as they stand there: they are found in another order. */
export function inReadingOrder(problems: readonly Problem[], origins: readonly string[]): readonly Problem[] {
  const rank = ({ origin }: Problem) => origins.indexOf(origin);
  const [line, column] = [
    (one: Problem) => one.position?.line ?? 0,
    (one: Problem) => one.position?.column ?? 0,
  ];
  return problems.toSorted(
    (one, other) => rank(one) - rank(other) || line(one) - line(other) || column(one) - column(other),
  );
}

/** The sentence must not quote anything of the place that the excerpt hides. */
function withoutHiddenWords(sentence: string, place: TextPlace): string {
  const { source, start, end } = place;
  if (source.isOutside) return withoutQuotes(sentence);
  const shown = source.shown(place).slice(start, end);
  if (shown === source.text.slice(start, end)) return printable(sentence);
  const [, word = ""] = /"(.*)"/s.exec(sentence) ?? [];
  if (shown.includes(word.replace(/\.{3}$/, ""))) return printable(sentence);
  const [first = ""] = word.split(/\s/);
  const isFirstShown = first !== "" && first !== word && shown.includes(first);
  return withoutQuotes(sentence, isFirstShown ? `${first} ...` : undefined);
}

/** From the first quote to the last, because a value may contain quotes itself. */
function withoutQuotes(sentence: string, instead = "***"): string {
  return printable(sentence).replace(/".*"/s, () => `"${printable(instead)}"`);
}

/** All problems as one text for the log: each with its path, its line, a caret below the user's own text, and the hint. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length < 2) return problems.map(formatProblem).join("");
  return [`${countOf(problems)}:`, ...problems.map(formatProblem)].join("\n\n");
}

/** More are not read in an annotation, and the runner cuts those of 4,096 characters. */
const MOST_NAMED = 5;
const LONGEST_NAMED = 400;

/**
 * The problems as an error. Its message is the first problem and the sentences of a few more, because an annotation is
 * short; its details are all of them.
 */
export function problemsError(problems: readonly Problem[]): UserError {
  const first = formatProblems(problems.slice(0, 1));
  const topic = "Problem in the inputs";
  if (problems.length < 2) return new UserError(first, { topic });
  const others = problems.slice(1, MOST_NAMED).map((problem) => `Also ${cut(sentenceOf(problem))}`);
  const all = `${allOf(problems)} are listed above, each with its line and its hint.`;
  return new UserError([first, ...others, all].join("\n"), {
    topic,
    details: { title: countOf(problems), text: problems.map(formatProblem).join("\n\n") },
  });
}

function allOf({ length }: readonly Problem[]): string {
  if (length === 2) return "Both";
  return length < MOST_PROBLEMS ? `All ${length}` : `The first ${length}`;
}

function cut(sentence: string): string {
  return sentence.length <= LONGEST_NAMED ? sentence : `${sentence.slice(0, LONGEST_NAMED - 1)}…`;
}

function countOf({ length }: readonly Problem[]): string {
  return `${length < MOST_PROBLEMS ? length : `The first ${length}`} problems in the inputs`;
}

function formatProblem(problem: Problem): string {
  const { position, hint } = problem;
  const lines = [sentenceOf(problem), ...(position === undefined ? [] : [position.excerpt])];
  if (hint !== undefined) lines.push(`Hint: ${hint}`);
  return lines.join("\n");
}

function sentenceOf({ path, origin, position, message }: Problem): string {
  const sentence = `${path === "" ? "" : `${path}: `}${message}`;
  return position === undefined ? sentence : `${sentence} (${origin}, line ${position.line})`;
}
