import type { Findings } from "./problem.ts";
import type { Node } from "./yaml/node.ts";
import type { TextPlace } from "./yaml/place.ts";

/** A text of the event that started the job; its author may be untrusted. */
export interface UntrustedText {
  /** Its name in an expression: `github.event.pull_request.title`. */
  readonly name: string;
  readonly text: string;
}

/**
 * The fields that GitHub calls potentially untrusted; `*` stands for every item of a list
 * (docs.github.com, "Script injections", "Understanding the risk").
 */
const FIELDS = [
  "issue.title",
  "issue.body",
  "pull_request.title",
  "pull_request.body",
  "pull_request.head.ref",
  "pull_request.head.label",
  "pull_request.head.repo.default_branch",
  "discussion.title",
  "discussion.body",
  "comment.body",
  "review.body",
  "review_comment.body",
  "pages.*.page_name",
  "head_commit.message",
  "head_commit.author.name",
  "head_commit.author.email",
  "commits.*.message",
  "commits.*.author.name",
  "commits.*.author.email",
];

/** Shorter ones cannot contain a key with a value, and occur in other texts by chance. */
const SHORTEST = 10;

/** The texts of these fields in the event's payload, whatever its type. */
export function untrustedTexts(event: unknown): UntrustedText[] {
  return FIELDS.flatMap((field) =>
    valuesAt(event, field.split(".")).flatMap((value) => {
      const text = typeof value === "string" ? value.trim() : "";
      return text.length < SHORTEST ? [] : [{ name: `github.event.${field}`, text }];
    }),
  );
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [value];
  if (step === "*") return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

/**
 * Warns of every such text that is more than one value in the services' text: its author has written keys. A text
 * that is one value, or part of one, is where the workflow's author meant it to be.
 */
export function warnOfUntrustedKeys(
  root: Node,
  untrusted: readonly UntrustedText[],
  findings: Findings,
): void {
  const { source, path } = root.place;
  const values = placesOf(root);
  const names = untrusted.filter(({ text }) => {
    const start = source.text.indexOf(text);
    if (start === -1 || isComment(source.text, start, text)) return false;
    const end = start + text.length;
    return !values.some((value) => value.start <= start && end <= value.end);
  });
  for (const name of new Set(names.map((found) => found.name))) {
    findings.warnings.push(
      `${path}: ${name} has become keys and values of this text, so its author decides what is started, even with \`options: --privileged\`. Pass it to a service only through a bare \`KEY:\` and the step's own \`env\`.`,
    );
  }
}

/** The ranges of all keys and scalars. */
function placesOf(node: Node): TextPlace[] {
  switch (node.kind) {
    case "empty":
    case "scalar":
      return [node.place];
    case "list":
      return node.items.flatMap(placesOf);
    case "mapping":
      return node.entries.flatMap(({ keyPlace, value }) => [keyPlace, ...placesOf(value)]);
  }
}

function isComment(source: string, start: number, text: string): boolean {
  const lineStart = source.lastIndexOf("\n", start) + 1;
  return !text.includes("\n") && /(?:^|\s)#/.test(source.slice(lineStart, start));
}
