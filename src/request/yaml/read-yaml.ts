import { EXPRESSION_HINT } from "../expression-hint.ts";
import { addProblem, type Findings } from "../problem.ts";
import { refuseExpressionsInText } from "../refuse-expressions.ts";
import type { RequestText } from "../request-text.ts";
import { convertDocument, type Report } from "./convert-document.ts";
import { maskRanges, maskUnread, type Range } from "./mask.ts";
import type { Node } from "./node.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Source } from "./place.ts";

/**
 * Reads one YAML text. Returns `undefined` where there is nothing to go on with; the reason is then among the findings.
 * `rootPath` is the path that errors give to the whole text; `hiddenRanges` tells what they must not show of it.
 */
export function readYaml(
  text: RequestText,
  rootPath: string,
  { findings, hiddenRanges }: { findings: Findings; hiddenRanges: (root: Node) => readonly Range[] },
): Node | undefined {
  let root: Node | undefined;
  let shown: string | undefined;
  const source: Source = {
    ...text,
    shown() {
      if (text.isOutside) return maskRanges(text.text, [{ start: 0, end: text.text.length }]);
      if (root === undefined) return maskUnread(text.text);
      shown ??= maskRanges(text.text, hiddenRanges(root));
      return shown;
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
  root = convertDocument(parsed, place, (...report) => reports.push(report));
  for (const report of reports) addProblem(findings, ...report);
  return root;
}
