/** What a run has left out because the machine cannot have what it needs, and why. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** Tests name the reason themselves (test/bed/left-out.ts); `undefined` for one that was skipped in another way. */
export function leftOut(fullName: string): LeftOut | undefined {
  const [mark = "", why] = fullName.match(/\[left out: (.*?)\] ?/) ?? [];
  return why === undefined ? undefined : { name: fullName.replace(mark, "").trim(), why };
}

/** One paragraph for each reason. */
export function describeLeftOut(all: readonly LeftOut[]): string[] {
  const reasons = [...new Set(all.map(({ why }) => why))];
  return reasons.flatMap((why) => {
    const names = all.filter((one) => one.why === why).map(({ name }) => `  ${name}`);
    return [`Left out, because ${why}:`, ...names];
  });
}
