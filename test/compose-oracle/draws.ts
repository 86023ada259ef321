/** How many projects are drawn, and from which seed. */
export const generatedDraws = { seed: 20_261_127, numRuns: 500 };
