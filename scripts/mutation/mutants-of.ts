import ts from "typescript";

/** One small wrong thing in a file: the text between two offsets is replaced. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** All of that line, without its indentation. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly replacement: string;
}

const OPPOSITE: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": [">=", "<="],
  "<=": [">", "<"],
  ">": ["<=", ">="],
  ">=": ["<", ">"],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
};

const OTHER_METHOD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    some: "every",
    every: "some",
    find: "findLast",
    findLast: "find",
    min: "max",
    max: "min",
    startsWith: "endsWith",
    endsWith: "startsWith",
    race: "all",
  }),
);

/** What a person reads, not what the code decides. */
const TALK = /^(await )?(tools\.)?(log|runner)\.(debug|info|notice|warning|foreign)\b/;

/** Every place at which a file decides something, turned wrong in every way that we know. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const lines = text.split("\n");
  const replace = (node: ts.Node, replacement: string) => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    const code = lines[line - 1]?.trim() ?? "";
    mutants.push({ file, line, code, start, end: node.end, original: node.getText(source), replacement });
  };
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const [wrong, replacement] of wrongs(node, source)) replace(wrong, replacement);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function wrongs(node: ts.Node, source: ts.SourceFile): [ts.Node, string][] {
  const textOf = (part: ts.Node) => part.getText(source);
  if (ts.isBinaryExpression(node)) return wrongOperators(node, textOf);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, `(${textOf(node.operand)})`]];
  if (ts.isIfStatement(node)) return negated(node.expression, textOf);
  if (ts.isConditionalExpression(node)) return negated(node.condition, textOf);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, "false"]];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, "true"]];
  if (ts.isNumericLiteral(node)) return [[node, `(${node.getText(source)} + 1)`]];
  if (ts.isPropertyAssignment(node)) return wrongKind(node, textOf);
  if (ts.isExpressionStatement(node)) return leftOut(node, textOf);
  if (ts.isPropertyAccessExpression(node)) {
    const other = ts.isCallExpression(node.parent) ? OTHER_METHOD.get(node.name.text) : undefined;
    return other === undefined ? [] : [[node.name, other]];
  }
  return [];
}

function wrongOperators(
  { left, operatorToken, right }: ts.BinaryExpression,
  textOf: (node: ts.Node) => string,
): [ts.Node, string][] {
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [[operatorToken, "&&"]];
  const isText = [left, right].some((side) => ts.isStringLiteral(side) || ts.isTemplateExpression(side));
  if (isText && textOf(operatorToken) === "+") return [];
  return (OPPOSITE[textOf(operatorToken)] ?? []).map((other) => [operatorToken, other]);
}

/** A comparison and a `!` are turned round where they stand; what is left is negated as a whole. */
function negated(condition: ts.Expression, textOf: (node: ts.Node) => string): [ts.Node, string][] {
  const isTurnedElsewhere = ts.isBinaryExpression(condition) || ts.isPrefixUnaryExpression(condition);
  return isTurnedElsewhere ? [] : [[condition, `!(${textOf(condition)})`]];
}

function wrongKind(node: ts.PropertyAssignment, textOf: (node: ts.Node) => string): [ts.Node, string][] {
  const isKind = textOf(node.name) === "kind" && ts.isStringLiteral(node.initializer);
  return isKind ? [[node.initializer, '"another kind"']] : [];
}

function leftOut(node: ts.ExpressionStatement, textOf: (node: ts.Node) => string): [ts.Node, string][] {
  const inner = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
  const isCall = ts.isCallExpression(inner) && inner.expression.kind !== ts.SyntaxKind.SuperKeyword;
  return isCall && !TALK.test(textOf(node)) ? [[node, ";"]] : [];
}
