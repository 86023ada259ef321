const areAllWanted = process.env.SIBLING_SERVICES_DRAWS === "all";

/** How many cases a property draws: all of them in `npm test`, a tenth of them in the fast tests. */
export function draws(all: number): { readonly numRuns: number } {
  return { numRuns: areAllWanted ? all : Math.ceil(all / 10) };
}

/** All variants of a case in `npm test`; in the fast tests one of them, another for each place in the table. */
export function variants<Variant>(all: readonly Variant[], place: number): readonly Variant[] {
  return areAllWanted ? all : all.slice(place % all.length).slice(0, 1);
}
