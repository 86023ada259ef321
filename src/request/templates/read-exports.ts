import type { KnownServices } from "../known-services.ts";
import { printable, quoted } from "../printable.ts";
import { addProblem, type Findings, inReadingOrder, noFindings, type Problem } from "../problem.ts";
import { readAt, refuse } from "../refuse.ts";
import type { Template } from "../request.ts";
import type { Source, TextPlace } from "../yaml/place.ts";
import { harmOf } from "./harmful-variables.ts";
import { readTemplate } from "./read-template.ts";
import { type DeclaredPorts, isLikelyReference } from "./reference.ts";

/** A variable of later steps. */
export interface ExportRequest {
  readonly name: string;
  readonly template: Template;
}

/** The job whose later steps get the variables. */
interface JobOfExports {
  /** How problems name the text. The variables of `--env` are only one command's, so none can harm the job. */
  readonly origin?: "export" | "--env";
  /** Whether the runner starts them in a container, with its own docker. */
  readonly isContainer: boolean;
}

type ReadExports =
  | {
      readonly kind: "exports";
      readonly exports: readonly ExportRequest[];
      readonly notices: readonly string[];
    }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/**
 * Reads the input `export`: lines `NAME=template`; blank lines and lines that start with `#` are skipped. A line that
 * uses a skipped service is skipped too, with a notice. What it says about a service that could not be read is not
 * looked at.
 */
export function readExports(
  text: string,
  known: KnownServices,
  job: JobOfExports = { isContainer: false },
): ReadExports {
  const findings = noFindings();
  const { origin = "export" } = job;
  const source: Source = {
    origin,
    text,
    shown: () => shownExports(text, known.ports),
  };
  const exports: ExportRequest[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const place: TextPlace = { source, path: origin, start: offset, end: offset + line.length };
    offset += line.length + 1;
    if (/^\s*(?:#|$)/.test(line)) continue;
    const read = readLine(line, place, { known, job }, findings);
    if (read !== undefined && exports.some(({ name }) => name === read.name)) {
      addProblem(findings, place, `${quoted(read.name)} is ${origin === "--env" ? "set" : "exported"} twice`);
    } else if (read !== undefined) {
      exports.push(read);
    }
  }
  const { problems, notices } = findings;
  if (problems.length > 0) return { kind: "problems", problems: inReadingOrder(problems, [origin]) };
  return { kind: "exports", exports, notices };
}

function readLine(
  line: string,
  place: TextPlace,
  { known, job }: { readonly known: KnownServices; readonly job: JobOfExports },
  findings: Findings,
): ExportRequest | undefined {
  const [, indent = "", name = "", space = "", templateText] =
    /^(\s*)([^=\s]*)(\s*)(?:=(.*))?$/.exec(line.replace(/\r$/, "")) ?? [];
  const nameStart = place.start + indent.length;
  const namePlace = { ...place, start: nameStart, end: nameStart + name.length };
  if (templateText === undefined || space !== "") {
    addProblem(findings, place, "this line is not NAME=template", "As in DATABASE_URL={postgres.url}.");
    return undefined;
  }
  const isNamed = readAt(namePlace, findings, () => checkName(name, job, findings));
  const usesSkipped = known.skipped.find((service) => templateText.includes(`{${service}.`));
  if (usesSkipped !== undefined) {
    findings.notices.push(
      `${job.origin ?? "export"}: ${printable(name)} is skipped because ${usesSkipped} is not started.`,
    );
    return undefined;
  }
  const reading = readTemplate(templateText, { known });
  if (reading.kind === "template")
    return isNamed === undefined ? undefined : { name, template: reading.template };
  const templateStart = namePlace.end + 1;
  for (const { start, end, message, hint } of reading.problems) {
    addProblem(findings, { ...place, start: templateStart + start, end: templateStart + end }, message, hint);
  }
  return undefined;
}

function checkName(name: string, job: JobOfExports, findings: Findings): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return refuse(
      `${quoted(name)} is not the name of a variable`,
      "Use letters, digits and _, and do not start with a digit.",
    );
  }
  if (job.origin === "--env") return name;
  const harm = harmOf(name, job);
  const remedy = "Set it in the `env` of the step that needs it, from an output of this step.";
  if (harm?.kind === "refused") return refuse(`${quoted(name)} ${harm.why}`, remedy);
  if (harm?.kind === "noticed") findings.notices.push(`export: ${name} ${harm.why}. ${remedy}`);
  return name;
}

/** Templates may contain passwords between their fields; names and fields are shown. */
function shownExports(text: string, services: DeclaredPorts): string {
  const shownToken = (token: string) =>
    isLikelyReference(token.slice(1, -1), services) ? token : token.replace(/[^{}\s]/g, "*");
  return text
    .split("\n")
    .map((line) => {
      // What is not a name may be a value whose name was forgotten.
      const at = /^\s*\w{0,60}\s*=/.exec(line)?.[0].length ?? 0;
      return line.slice(0, at) + line.slice(at).replace(/\{[^{}]*\}|[^{}]+/g, shownToken);
    })
    .join("\n");
}
