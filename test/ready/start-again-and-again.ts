import { expect } from "vitest";
import { coldStart, type Scene, type Way } from "./cold-start.ts";
import { noteTried } from "./note-tried.ts";
import type { TriedServer } from "./servers/tried-server.ts";

/** Starts a server that often, each time on fresh volumes; fails if one was called ready too early. */
export async function startAgainAndAgain(
  server: TriedServer,
  way: Way,
  { starts, scene }: { readonly starts: number; readonly scene: Scene },
): Promise<void> {
  const early: string[] = [];
  const lagsMs: number[] = [];
  for (let coldStarts = 1; coldStarts <= starts; coldStarts += 1) {
    const { main, ...came } = await coldStart(server, way, scene);
    if (way.healthCommand !== undefined) expect(main.output).toContain("asks the same, so it is not run");
    if (came.early !== undefined) early.push(came.early);
    lagsMs.push(came.lagMs);
    console.log(
      `${server.title} ${server.version} ${way.name}: lag ${came.lagMs.toFixed(0)} ms, main's end ${came.endLagMs.toFixed(0)} ms${came.early === undefined ? "" : `, TOO EARLY: ${came.early}`}`,
    );
    await noteTried(server, { way: way.name, isEarly: came.early !== undefined, lagsMs });
    await scene.job.stop(main);
  }
  expect(early).toEqual([]);
}
