import { coldStart, type Scene } from "../test/ready/cold-start.ts";
import { loadServer } from "../test/ready/servers/load-server.ts";
import type { TriedServer } from "../test/ready/servers/tried-server.ts";
import { median } from "./comparison.ts";

/** How long after a client's first success one server was called ready, in all of its cold starts. */
export interface Lag {
  readonly name: string;
  readonly medianMs: number;
  readonly worstMs: number;
  /** How many were called ready before a client's first try succeeded. */
  readonly early: number;
  readonly starts: number;
}

export const MOST_MEDIAN_MS = 20;
export const MOST_WORST_MS = 100;

/** Starts the server with its usual health command, each time on fresh volumes. */
export async function measureLag(server: TriedServer, starts: number, scene: Scene): Promise<Lag> {
  const { healthCommand } = server;
  const name = [
    server.title,
    server.version,
    ...(healthCommand === undefined ? [] : [`\`${healthCommand}\``]),
  ];
  await using _image = await loadServer(scene.docker, server, (line) => console.error(`test bed: ${line}`));
  const lagsMs: number[] = [];
  let early = 0;
  for (let start = 0; start < starts; start += 1) {
    const way = { name: "usual", ...(healthCommand === undefined ? {} : { healthCommand }) };
    const came = await coldStart(server, way, scene);
    await scene.job.stop(came.main);
    lagsMs.push(came.lagMs);
    if (came.early !== undefined) early += 1;
  }
  return { name: name.join(", "), medianMs: median(lagsMs), worstMs: Math.max(...lagsMs), early, starts };
}

export function describeLag({ name, medianMs, worstMs, early, starts }: Lag): string {
  const cells = [name, starts, early, `${medianMs.toFixed(0)} ms`, `${worstMs.toFixed(0)} ms`];
  return `| ${cells.join(" | ")} |`;
}

export function isWithin({ medianMs, worstMs, early }: Lag): boolean {
  return early === 0 && medianMs <= MOST_MEDIAN_MS && worstMs <= MOST_WORST_MS;
}
