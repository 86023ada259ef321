import { EXPRESSION_HINT } from "../expression-hint.ts";
import { addProblem, type Findings } from "../problem.ts";
import { refuseExpressionsInText } from "../refuse-expressions.ts";
import type { RequestText } from "../request-text.ts";
import { convertDocument } from "./convert-document.ts";
import { explainSyntax } from "./explain-syntax.ts";
import {
  type Disclosure,
  disclose,
  maskRanges,
  maskUnread,
  type Range,
  type Shown,
  type ShownWords,
} from "./mask.ts";
import type { Node } from "./node.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Report, Source } from "./place.ts";

/** What errors may show of this kind of text. */
interface Rules {
  disclosureOf(root: Node): Disclosure;
  /**
   * Whether a word belongs to the text's own vocabulary, so that it is shown even if nothing else can be understood.
   */
  isKey(word: string): boolean;
  /** Whether a value is shown in the same case; none is by default. */
  isHarmless?(key: string, value: string): boolean;
  /** YAML tags that mean something in it; none by default. */
  readonly tags?: readonly string[];
}

/**
 * Reads one YAML text. Returns `undefined` if reading cannot go on; the reason is then among the findings. `rootPath`
 * is the path that errors give to the whole text.
 */
export function readYaml(
  text: RequestText,
  rootPath: string,
  { findings, disclosureOf, isKey, isHarmless = () => false, tags }: Rules & { findings: Findings },
): Node | undefined {
  let root: Node | undefined;
  let shown: Shown | undefined;
  const source: Source = {
    ...text,
    shown(meant) {
      shown ??= shownOf(text, root && disclosureOf(root), { isKey, isHarmless });
      return shown(meant);
    },
  };
  const place = { source, path: rootPath, start: 0, end: 0 };
  const parsed = parseYaml(text.text);
  if (parsed.kind === "invalid") {
    if (text.kind === "file" && refuseExpressionsInText(place, findings)) return undefined;
    const isShown = (range: Range) => hasAll(source, range);
    const words = { isKey, isShown, input: text.kind === "input" ? text.origin : undefined };
    const explained = parsed.isSyntax ? explainSyntax(text.text, parsed.start, words) : undefined;
    const { start, end, message, hint, mayBeExpression } = explained ?? parsed;
    const hints = [hint, text.kind === "input" && mayBeExpression ? EXPRESSION_HINT : undefined];
    addProblem(findings, { ...place, start, end }, message, hints.filter(Boolean).join(" ") || undefined);
    return undefined;
  }
  const reports: Parameters<Report>[] = [];
  root = convertDocument(parsed, place, (...report) => reports.push(report), tags);
  for (const report of reports) addProblem(findings, ...report);
  return root;
}

/** Whether an error shows all of the range. */
function hasAll({ text, shown }: Source, range: Range): boolean {
  return shown(range).slice(range.start, range.end) === text.slice(range.start, range.end);
}

function shownOf(text: RequestText, disclosure: Disclosure | undefined, words: ShownWords): Shown {
  if (text.isOutside) {
    const nothing = maskRanges(text.text, [{ start: 0, end: text.text.length }]);
    return () => nothing;
  }
  if (disclosure !== undefined) return disclose(text.text, disclosure);
  const unread = maskUnread(text.text, words);
  return () => unread;
}
