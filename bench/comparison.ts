/** One figure of ours against the limit, measured in turn in one run. */
export interface Comparison {
  readonly name: string;
  /** Pairs of milliseconds, as they were measured one after the other. */
  readonly pairs: readonly { readonly oursMs: number; readonly limitMs: number }[];
  /** The ratio that must not be passed; `undefined` for what is only told. */
  readonly budget: number | undefined;
}

/** Runs both in turn, so that a drift of the machine's speed falls on both; the first pair only warms up. */
export async function compare(
  name: string,
  budget: number | undefined,
  rounds: number,
  sides: { ours(): Promise<number>; limit(): Promise<number> },
): Promise<Comparison> {
  const pairs: { oursMs: number; limitMs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    pairs.push({ limitMs: await sides.limit(), oursMs: await sides.ours() });
  }
  return { name, budget, pairs: pairs.slice(1) };
}

/** The median of the pairs' ratios. */
export function ratioOf({ pairs }: Comparison): number {
  return median(pairs.map(({ oursMs, limitMs }) => oursMs / limitMs));
}

/** Whether the ratio passes the budget. */
export function isOverBudget(comparison: Comparison): boolean {
  return comparison.budget !== undefined && ratioOf(comparison) > comparison.budget;
}

/** One row of the table. */
export function describeComparison(comparison: Comparison): string {
  const ours = median(comparison.pairs.map(({ oursMs }) => oursMs)).toFixed(0);
  const limit = median(comparison.pairs.map(({ limitMs }) => limitMs)).toFixed(0);
  const { name, budget } = comparison;
  const cells = [
    name,
    ours,
    limit,
    ratioOf(comparison).toFixed(2),
    budget === undefined ? "" : `≤ ${budget}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The middle of the values, or the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}
