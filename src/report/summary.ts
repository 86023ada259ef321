import type { UserError } from "../user-error.ts";
import { evidenceLines } from "./evidence-lines.ts";
import { formatSeconds } from "./format-seconds.ts";
import { ganttOf, type Timeline } from "./gantt.ts";
import { addressOf } from "./outputs.ts";
import type { ReachableService } from "./reachable-service.ts";
import { readableLine } from "./readable-text.ts";

/** GitHub refuses a summary above 1 MiB (runner FileCommandManager.cs), and other steps of ours may have one too. */
const MOST_BYTES = 900_000;

/** The job summary of services that are ready, as GitHub's Markdown: where each is, and what took the time. */
export function summaryOf(services: readonly ReachableService[], timelines: readonly Timeline[]): string {
  return withinLimit([
    "### Services",
    "",
    "| service | image | address | ready after | decided by | route |",
    "| --- | --- | --- | --- | --- | --- |",
    ...services.map(rowOf),
    "",
    ganttOf(timelines).join("\n"),
  ]);
}

/** The job summary of a start that failed: the error, the report, and what took the time until then. */
export function failureSummaryOf(error: UserError, timelines: readonly Timeline[]): string {
  const { title, hint, others, evidence } = error;
  return withinLimit([
    `### ${asText(title ?? "Services failed")}`,
    "",
    ...[wholeOf(error), ...(hint === undefined ? [] : [`Hint: ${hint}`]), ...others].flatMap(asParagraph),
    ...evidence.flatMap((one) => [
      "<pre>",
      ...evidenceLines(one).map(({ kind, text }) => asHtml(kind === "own" ? text : `    ${text}`)),
      "</pre>",
      "",
    ]),
    ganttOf(timelines).join("\n"),
  ]);
}

/** The error's sentence; or all that it begins to tell, if its details repeat and continue it. */
function wholeOf({ message, details }: UserError): string {
  const [first = ""] = message.split("\n");
  return details?.text.startsWith(first) ? details.text : message;
}

/** A line of the user's own text, or the carets below it: only in a fixed width do they stand below each other. */
const EXCERPT = /^ *\d* \| /;

function asParagraph(text: string): string[] {
  const lines = text.split("\n");
  const written = lines.map((line, at) => {
    if (!EXCERPT.test(line)) return line === "" ? "" : `${asProse(line)}<br>`;
    const [opens, closes] = [!EXCERPT.test(lines[at - 1] ?? ""), !EXCERPT.test(lines[at + 1] ?? "")];
    return `${opens ? "<pre>\n" : ""}${asHtml(line)}${closes ? "\n</pre>" : ""}`;
  });
  return [...written, ""];
}

function rowOf(service: ReachableService): string {
  const digest = service.digest?.slice(0, "sha256:".length + 12);
  const image = [service.image, ...(digest === undefined ? [] : [digest])];
  const cells = [
    asCode(service.name),
    image.map(asCode).join("<br>"),
    addressCell(service),
    formatSeconds(service.readyAfterMs),
    asCode(service.decidedBy),
    service.ports[0]?.route ?? "-",
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Nothing answers any more at the address of a service that has finished. */
function addressCell(service: ReachableService): string {
  const address = service.hasDoneItsWork ? "" : addressOf(service);
  return address === "" ? "" : asCode(address);
}

/** What is not ours stands as code, in which GitHub makes no links. */
function asCode(text: string): string {
  return `<code>${asText(text)}</code>`;
}

/** As text in Markdown, whatever is in it: each character that could mean something is written as its number. */
function asText(text: string): string {
  return readableLine(text).replace(/[^\p{L}\p{N} .,/()-]/gu, (one) => `&#${one.codePointAt(0)};`);
}

/** A sentence of ours, with its `code` as such. */
function asProse(line: string): string {
  const pieces = line.split(/`([^`]+)`/);
  return pieces.map((piece, at) => (at % 2 === 1 ? asCode(piece) : asText(piece))).join("");
}

/** As text in an HTML element that Markdown leaves alone. */
function asHtml(line: string): string {
  return readableLine(line).replace(/[&<>]/g, (one) => `&#${one.codePointAt(0)};`);
}

/** As many of these pieces as there is room for, and a note if there are more; a block that is open then is closed. */
function withinLimit(pieces: readonly string[]): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    bytes += Buffer.byteLength(piece) + 1;
    if (bytes > MOST_BYTES) {
      const isOpen = kept.lastIndexOf("<pre>") > kept.lastIndexOf("</pre>");
      return [...kept, ...(isOpen ? ["</pre>"] : []), "", "_The rest is left out._"].join("\n");
    }
    kept.push(piece);
  }
  return kept.join("\n");
}
