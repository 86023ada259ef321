import { connectDaemon } from "../daemon.ts";

const name = "act-toolcache";
/** How many runs of this process are on each engine, and whether the volume is one of theirs. */
const runsByEngine = new Map<string, { count: number; isOurs: Promise<boolean> }>();

/**
 * Runs something that uses act, and afterwards removes the one volume that act always leaves, unless
 * the engine had it before. Of runs that overlap, the last one removes it.
 */
export async function withoutToolCacheVolume<T>(dockerHost: string, run: () => Promise<T>): Promise<T> {
  const volume = connectDaemon(dockerHost).getVolume(name);
  const runs = runsByEngine.get(dockerHost) ?? {
    count: 0,
    isOurs: volume.inspect().then(
      () => false,
      () => true,
    ),
  };
  runsByEngine.set(dockerHost, runs);
  runs.count += 1;
  try {
    await runs.isOurs;
    return await run();
  } finally {
    runs.count -= 1;
    if (runs.count === 0) {
      runsByEngine.delete(dockerHost);
      if (await runs.isOurs) {
        // Absent when act ended before it made it.
        await volume.remove().catch(() => undefined);
      }
    }
  }
}
