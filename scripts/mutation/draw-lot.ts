/** `count` of the candidates in their order, drawn by a seeded lot: the same seed draws the same. All where there are fewer. */
export function drawLot<Candidate>(
  candidates: readonly Candidate[],
  count: number,
  seed: number,
): Candidate[] {
  const random = mulberry32(seed);
  const shuffled = candidates.map((candidate, at) => ({ candidate, at, key: random() }));
  return shuffled
    .toSorted((one, other) => one.key - other.key)
    .slice(0, count)
    .toSorted((one, other) => one.at - other.at)
    .map(({ candidate }) => candidate);
}

/** Tommy Ettinger's mulberry32 (public domain): small, and the same on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
