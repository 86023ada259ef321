import { type Document, Lexer, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { withJsonOnOneLine } from "./one-line-json.ts";

/** GitHub allows half a megabyte for a whole workflow; the largest block of services known has six kilobytes. */
const MOST_CHARACTERS = 128 * 1024;
/** The YAML library's memory and time grow with these, not with the characters. */
const MOST_LEXEMES = 40_000;

type ParsedYaml =
  | { readonly kind: "parsed"; readonly contents: ParsedNode | null; readonly document: Document }
  | {
      readonly kind: "invalid";
      readonly message: string;
      readonly hint?: string;
      /** Whether the value of an expression may have caused this. */
      readonly mayBeExpression?: boolean;
      /** Whether the text breaks a rule that lines around the place may explain. */
      readonly isSyntax?: boolean;
      readonly start: number;
      readonly end: number;
    };

/** Only syntax. Every scalar stays the text of the source; how GitHub reads it is decided later. */
export function parseYaml(text: string): ParsedYaml {
  const whole = { start: 0, end: 0 };
  if (text.length > MOST_CHARACTERS || hasTooManyLexemes(text)) {
    const hint = "The limit is 128 KiB and a few thousand entries.";
    return { kind: "invalid", message: "this is too large to describe services", hint, ...whole };
  }
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, {
      schema: "failsafe",
      version: "1.2",
      prettyErrors: false,
      uniqueKeys: false,
    });
  } catch (error) {
    // The library is recursive.
    if (!(error instanceof RangeError)) throw error;
    return { kind: "invalid", message: "this is nested too deeply to describe services", ...whole };
  }
  const [error] = document.errors;
  if (error !== undefined) {
    const joined = withJsonOnOneLine(text);
    return joined === text ? syntaxError(error) : parseYaml(joined);
  }
  return { kind: "parsed", contents: document.contents as ParsedNode | null, document };
}

/** Only the first error, because later ones are usually its consequences. */
function syntaxError({ code, message, pos: [start, end] }: YAMLError): ParsedYaml {
  if (code === "MULTIPLE_DOCS") {
    return {
      kind: "invalid",
      message: "this is a second document",
      hint: "Remove the `---` line.",
      start,
      end,
    };
  }
  const hint = HINTS[code];
  // After a colon, the library quotes the text, in which any word might be a password.
  const reason =
    REASONS[code] ??
    `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/(?:: .*|(?<=sequence) .*)/s, "");
  return {
    kind: "invalid",
    message: `this is not valid YAML: ${reason}`,
    ...(hint ? { hint } : {}),
    mayBeExpression: code !== "TAB_AS_INDENT",
    isSyntax: code === "BLOCK_AS_IMPLICIT_KEY" || code === "BAD_INDENT",
    start,
    end,
  };
}

/** Instead of the library's words. */
const REASONS: Partial<Record<YAMLError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY: "the colon in this value would start another mapping",
};

const HINTS: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "Indent with spaces.",
  BAD_INDENT: "Start all entries of a mapping or list in the same column.",
  MULTILINE_IMPLICIT_KEY: "Is a colon missing on the line above, or a quote not closed?",
  MISSING_CHAR: "Is a quote or a bracket not closed?",
  BLOCK_AS_IMPLICIT_KEY: "A value that contains a colon and a space, or ends with a colon, needs quotes.",
  BAD_SCALAR_START: "A value that starts with @, ` or % needs quotes.",
  UNEXPECTED_TOKEN:
    "A value that starts with a special character of YAML, such as * & ! | > % @ [ { or a quote, needs quotes around all of it.",
};

function hasTooManyLexemes(text: string): boolean {
  // Each has at least one character, except for the few that open and close a document.
  if (text.length < MOST_LEXEMES) return false;
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_LEXEMES) return true;
  }
  return false;
}
