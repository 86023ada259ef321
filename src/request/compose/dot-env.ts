import { type Lookup, substitute } from "./substitute.ts";

/** A file of variables that cannot be read; the message starts with the line. */
export class DotEnvError extends Error {}

interface Statement {
  readonly key: string;
  /** `undefined` takes the variable of the environment. */
  readonly value: string | undefined;
  readonly end: number;
}

/** White space within a line, as compose-go counts it. */
const SPACE = /[\t\v\f\r \u0085\u00a0]/;

/**
 * The variables of a `.env` or `env_file`, in the order of the text. Values may name variables that `lookup` knows,
 * or that stand above them; what `lookup` knows wins there. Source: compose-go dotenv/parser.go.
 */
export function readDotEnv(text: string, lookup: Lookup): Map<string, string> {
  const source = text.replace(/^\ufeff/, "");
  const variables = new Map<string, string>();
  const known: Lookup = (name) => lookup(name) ?? variables.get(name);
  for (let at = nextStatement(source, 0); at < source.length; ) {
    const { key, value, end } = readStatement(source, at, known);
    const given = value ?? lookup(key);
    if (given !== undefined) variables.set(key, given);
    at = nextStatement(source, end);
  }
  return variables;
}

/** `format: raw`: everything after the first equals sign is the value. */
export function readRawEnv(text: string, lookup: Lookup): Map<string, string> {
  const variables = new Map<string, string>();
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const statement = line.trimStart();
    if (statement === "" || statement.startsWith("#")) continue;
    const at = statement.indexOf("=");
    const key = at === -1 ? statement.trim() : statement.slice(0, at);
    const value = at === -1 ? lookup(key) : statement.slice(at + 1);
    if (value !== undefined) variables.set(key, value);
  }
  return variables;
}

/** Skips white space and comments. */
function nextStatement(source: string, from: number): number {
  return from + (/^(?:\s|#[^\n]*)*/.exec(source.slice(from))?.[0].length ?? 0);
}

function readStatement(source: string, from: number, known: Lookup): Statement {
  const [start = ""] = /^export[\t\v\f\r \u0085\u00a0]+/.exec(source.slice(from)) ?? [];
  const keyStart = from + start.length;
  const [written = ""] = /^[^=:\n]*/.exec(source.slice(keyStart)) ?? [];
  const line = source.slice(0, from).split("\n").length;
  const key = written.trimEnd();
  if (!/^[\p{L}\p{N}_.[\]-]+$/u.test(key)) {
    throw new DotEnvError(`line ${line}: this is not NAME=value`);
  }
  const keyEnd = keyStart + written.length;
  if (source[keyEnd] === "\n" || keyEnd >= source.length) return { key, value: undefined, end: keyEnd + 1 };
  let valueStart = keyEnd + 1;
  while (SPACE.test(source[valueStart] ?? "")) valueStart += 1;
  const quote = source[valueStart];
  if (quote !== '"' && quote !== "'") return readPlain(source, { key, valueStart }, known);
  const quoted = readQuoted(source, valueStart + 1, quote);
  if (quoted === undefined) throw new DotEnvError(`line ${line}: a quote is not closed`);
  const value = quote === "'" ? quoted.text : expanded(withEscapes(quoted.text), known);
  return { key, value, end: quoted.end };
}

function readPlain(
  source: string,
  { key, valueStart }: { key: string; valueStart: number },
  known: Lookup,
): Statement {
  const [line = ""] = /^[^\n]*/.exec(source.slice(valueStart)) ?? [];
  const value = (line.split(" #", 1)[0] ?? "").trimEnd();
  return { key, value: expanded(value, known), end: valueStart + line.length + 1 };
}

/** Up to the closing quote; a backslash counts only before that quote. */
function readQuoted(source: string, from: number, quote: string): { text: string; end: number } | undefined {
  let text = "";
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] ?? "";
    if (character === quote) return { text, end: at + 1 };
    if (character === "\\" && at + 1 < source.length) {
      at += 1;
      text += source[at] === quote ? quote : `\\${source[at]}`;
    } else {
      text += character;
    }
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  '"': '"',
  "\\": "\\",
  $: "$$",
};

function withEscapes(text: string): string {
  return text.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, letter?: string, digits = "") => {
    if (letter !== undefined) return ESCAPES[letter] ?? whole;
    return /^[0-3][0-7]{2}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 8)) : whole;
  });
}

function expanded(text: string, known: Lookup): string {
  return substitute(text, known, () => {});
}
