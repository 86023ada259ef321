/** A world in which one of several things may happen next. */
export interface World {
  /** Two worlds of one state go on alike. */
  state(): string;
  /** In a fixed order. */
  choices(): (() => Promise<void>)[];
}

/** Goes every way once, each from its beginning, but none on from a state that was seen before. Returns how many there are. */
export async function exploreAll(begin: () => Promise<World>): Promise<number> {
  const seen = new Set<string>();
  const open: number[][] = [[]];
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const world = await begin();
    for (const choice of way) await world.choices()[choice]?.();
    for (const taken = [...way]; ; taken.push(0)) {
      const state = world.state();
      if (seen.has(state)) break;
      seen.add(state);
      const choices = world.choices();
      for (let other = 1; other < choices.length; other += 1) open.push([...taken, other]);
      if (choices[0] === undefined) break;
      await choices[0]();
    }
  }
  return seen.size;
}
