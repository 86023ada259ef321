import { UserError } from "../../user-error.ts";
import type { KnownServices } from "../known-services.ts";
import { refuse } from "../refuse.ts";
import type { Template, TemplatePart } from "../request.ts";
import { mayNameUnread, readReference } from "./reference.ts";

/** A problem with some characters of a template. */
interface TemplateProblem {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly message: string;
  readonly hint: string | undefined;
}

type TemplateReading =
  | { readonly kind: "template"; readonly template: Template }
  | { readonly kind: "problems"; readonly problems: readonly TemplateProblem[] };

/** What a template may name. */
interface TemplateScope {
  readonly known: Pick<KnownServices, "ports" | "areAll">;
  /** The service whose `url` this is: `{host}` and the like are its own, and a url cannot contain another. */
  readonly urlOf?: string;
}

const BRACE_HINT = "Write {service.field}, and {{ or }} for a brace.";

/** Reads a template of `export` or `url` with a strict grammar: every brace means something, or is an error. */
export function readTemplate(text: string, scope: TemplateScope): TemplateReading {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  for (const { index, 0: token } of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+/g)) {
    try {
      parts.push(readPart(token, scope));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ start: index, end: index + token.length, message: error.message, hint: error.hint });
    }
  }
  return problems.length > 0
    ? { kind: "problems", problems }
    : { kind: "template", template: joinTexts(parts) };
}

function readPart(token: string, scope: TemplateScope): TemplatePart {
  if (token === "{{" || token === "}}") return { kind: "text", text: token.charAt(0) };
  if (token === "{") return refuse("this brace is never closed", BRACE_HINT);
  if (token === "}") return refuse("this brace closes nothing", BRACE_HINT);
  if (!token.startsWith("{")) return { kind: "text", text: token };
  const inner = token.slice(1, -1);
  if (inner === "network") return { kind: "network" };
  if (inner === "job.host") return { kind: "job-host" };
  const { known, urlOf } = scope;
  const isOwn =
    urlOf !== undefined && /^(?:host|port(?::[0-9]+)?|address|id|url|ip|container-port)$/.test(inner);
  if (!isOwn && !known.areAll && mayNameUnread(inner, known.ports)) return { kind: "text", text: token };
  const reference = readReference(isOwn ? `${urlOf}.${inner}` : inner, known.ports);
  if (urlOf !== undefined && reference.field === "url") {
    return refuse("a url cannot contain a url", "Use host, port or address.");
  }
  return { kind: "field", reference };
}

function joinTexts(parts: readonly TemplatePart[]): TemplatePart[] {
  const joined: TemplatePart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = { kind: "text", text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
