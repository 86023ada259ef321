import { EXPRESSION_HINT } from "../expression-hint.ts";
import { addProblem, type Findings } from "../problem.ts";
import { refuseExpressionsInText } from "../refuse-expressions.ts";
import type { RequestText } from "../request-text.ts";
import { convertDocument } from "./convert-document.ts";
import { type Disclosure, disclose, maskRanges, maskUnread, type Shown } from "./mask.ts";
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
  { findings, disclosureOf, isKey, tags }: Rules & { findings: Findings },
): Node | undefined {
  let root: Node | undefined;
  let shown: Shown | undefined;
  const source: Source = {
    ...text,
    shown(meant) {
      shown ??= shownOf(text, root && disclosureOf(root), isKey);
      return shown(meant);
    },
  };
  const place = { source, path: rootPath, start: 0, end: 0 };
  const parsed = parseYaml(text.text);
  if (parsed.kind === "invalid") {
    if (text.kind === "file" && refuseExpressionsInText(place, findings)) return undefined;
    const { start, end, message, hint, mayBeExpression } = parsed;
    const hints = [hint, text.kind === "input" && mayBeExpression ? EXPRESSION_HINT : undefined];
    addProblem(findings, { ...place, start, end }, message, hints.filter(Boolean).join(" ") || undefined);
    return undefined;
  }
  const reports: Parameters<Report>[] = [];
  root = convertDocument(parsed, place, (...report) => reports.push(report), tags);
  for (const report of reports) addProblem(findings, ...report);
  return root;
}

function shownOf(text: RequestText, disclosure: Disclosure | undefined, isKey: Rules["isKey"]): Shown {
  if (text.isOutside) {
    const nothing = maskRanges(text.text, [{ start: 0, end: text.text.length }]);
    return () => nothing;
  }
  if (disclosure !== undefined) return disclose(text.text, disclosure);
  const unread = maskUnread(text.text, isKey);
  return () => unread;
}
