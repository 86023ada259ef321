import { type Document, Lexer, type ParsedNode, parseDocument, type YAMLError } from "yaml";
import { withJsonOnOneLine } from "./one-line-json.ts";

/** GitHub allows half a megabyte for a whole workflow; the largest block of services known has six kilobytes. */
const MOST_CHARACTERS = 128 * 1024;
/** What the YAML library needs in memory and time grows with these, not with the characters. */
const MOST_LEXEMES = 40_000;

type ParsedYaml =
  | { readonly kind: "parsed"; readonly contents: ParsedNode | null; readonly document: Document }
  | {
      readonly kind: "invalid";
      readonly message: string;
      readonly hint?: string;
      /** Whether the value of an expression can have brought this about. */
      readonly mayBeExpression?: boolean;
      readonly start: number;
      readonly end: number;
    };

/** Syntax only. Every scalar stays the text that it is in the source: what it means is GitHub's to say. */
export function parseYaml(text: string): ParsedYaml {
  const whole = { start: 0, end: 0 };
  if (text.length > MOST_CHARACTERS || hasTooManyLexemes(text)) {
    const hint = "At most 128 KiB are read, and no more than a few thousand entries.";
    return { kind: "invalid", message: "this is too large to be a definition of services", hint, ...whole };
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
    // The library descends by recursion.
    if (!(error instanceof RangeError)) throw error;
    return { kind: "invalid", message: "this is nested too deeply to be a definition of services", ...whole };
  }
  const [error] = document.errors;
  if (error !== undefined) {
    const joined = withJsonOnOneLine(text);
    return joined === text ? syntaxError(error) : parseYaml(joined);
  }
  return { kind: "parsed", contents: document.contents as ParsedNode | null, document };
}

/** Only the first error: what follows a syntax error is most often its echo. */
function syntaxError({ code, message, pos: [start, end] }: YAMLError): ParsedYaml {
  if (code === "MULTIPLE_DOCS") {
    return {
      kind: "invalid",
      message: "this is a second document",
      hint: "Take the line --- away.",
      start,
      end,
    };
  }
  const hint = HINTS[code];
  // After a colon the library quotes the text, where any word might be a password.
  const reason = `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(
    /(?:: .*|(?<=sequence) .*)/s,
    "",
  );
  return {
    kind: "invalid",
    message: `this is not valid YAML: ${reason}`,
    ...(hint ? { hint } : {}),
    mayBeExpression: code !== "TAB_AS_INDENT",
    start,
    end,
  };
}

const HINTS: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "Indent with spaces.",
  BAD_INDENT: "Entries of one mapping or list start in the same column.",
  MULTILINE_IMPLICIT_KEY: "Is a colon missing on the line above, or a quote not closed?",
  MISSING_CHAR: "Is a quote or a bracket not closed?",
  BLOCK_AS_IMPLICIT_KEY: "A value that contains a colon and a space, or ends with a colon, needs quotes.",
  BAD_SCALAR_START: "A value that starts with @, ` or % needs quotes.",
  UNEXPECTED_TOKEN:
    "A value that starts with a sign of YAML, such as * & ! | > % @ [ { or a quote, needs quotes around all of it.",
};

function hasTooManyLexemes(text: string): boolean {
  // Each has a character at least, but for the few that open and close a document.
  if (text.length < MOST_LEXEMES) return false;
  let count = 0;
  for (const _ of new Lexer().lex(text)) {
    count += 1;
    if (count > MOST_LEXEMES) return true;
  }
  return false;
}
