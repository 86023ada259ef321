import { EMPTY_VALUE_HINT } from "../request/expression-hint.ts";

/**
 * The next step if a hint asks for a variable that the service's own settings name already, but without a value;
 * `undefined` if they do not. Entries are `KEY=value`, or `KEY` for one that the job does not have either.
 */
export function emptySettingHint(hint: string, environment: readonly string[]): string | undefined {
  const asked: readonly string[] = hint.match(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g) ?? [];
  const empty = asked.filter((name) => {
    const entry = environment.findLast((one) => one === name || one.startsWith(`${name}=`));
    return entry === name || entry === `${name}=`;
  });
  if (empty.length === 0) return undefined;
  const [name, has] = [
    empty.join(" and "),
    empty.length === 1 ? "is in its `env` but has" : "are in its `env` but have",
  ];
  return `${name} ${has} no value. ${EMPTY_VALUE_HINT}`;
}
