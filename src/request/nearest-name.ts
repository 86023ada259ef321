/**
 * The known name most similar to a misspelt one, `undefined` if none is similar. Upper and lower case count as the
 * same.
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  if (given.length > 40) return undefined;
  let nearest: string | undefined;
  let smallest = Math.max(1, Math.floor(given.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(normalized(given), normalized(name));
    if (distance < smallest) {
      nearest = name;
      smallest = distance;
    }
  }
  return nearest;
}

/** `depends_on` and `dependsOn` mean `depends-on`. */
function normalized(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/[_\s]/g, "-")
    .toLowerCase();
}

/** How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
