/** Receives one line for a person to read. */
export type Say = (line: string) => void;

/** Does one step of the set-up and says, in one line, what it was and how long it took. */
export async function step<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  const startedAtMs = Date.now();
  try {
    const result = await work();
    say(`${what}: ${secondsSince(startedAtMs)}`);
    return result;
  } catch (error) {
    say(`${what}: failed after ${secondsSince(startedAtMs)}`);
    throw error;
  }
}

function secondsSince(startedAtMs: number): string {
  return `${((Date.now() - startedAtMs) / 1_000).toFixed(1)} s`;
}
