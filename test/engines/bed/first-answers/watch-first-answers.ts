import { appendFile, chmod, copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type Docker from "dockerode";
import { connectDaemon } from "../../../bed/daemon.ts";
import { type Place, run } from "../job.ts";
import { possibleRoutes } from "./possible-routes.ts";

/** An independent witness of when each service first answered, and of when the action said so. */
export interface FirstAnswers {
  /** To be told of everything that the action prints, as it comes. */
  hear(text: string): void;
  /** How long after the first answer over its winning route the action said that it is proven; for people to read. */
  compare(service: string, address: string): string;
  end(): Promise<void>;
}

interface Answer {
  readonly atMs: number;
  readonly vainAttempts: number;
}

/**
 * Starts a client where the job runs that asks a service's every route as soon as its container runs.
 *
 * @param dockerHost where this process sees that a container runs
 */
export async function watchFirstAnswers(place: Place, dockerHost: string): Promise<FirstAnswers> {
  const folder = await mkdtemp(join(place.folder, "witness-"));
  await chmod(folder, 0o755);
  await copyFile(join(import.meta.dirname, "ask-routes.mjs"), join(folder, "ask-routes.mjs"));
  const answers = new Map<string, Answer>();
  const provenAtMs = new Map<string, number>();
  let printed = "";

  const asking = run(place.command([place.node, join(folder, "ask-routes.mjs"), folder], {}), (text) => {
    for (const [, service, host, port, atMs, vain] of text.matchAll(/^(\w+) (\S+) (\d+) (\d+) (\d+)$/gm)) {
      answers.set(`${service} ${host} ${port}`, { atMs: Number(atMs), vainAttempts: Number(vain) });
    }
  });
  const over = new AbortController();
  const watching = watchStarts(dockerHost, over.signal, async (container) => {
    const lines = possibleRoutes(container, printed).map((route) => `${route}\n`);
    await appendFile(join(folder, "routes"), lines.join(""));
  });
  return {
    hear(text) {
      printed += text;
      for (const [, service = ""] of text.matchAll(/(\w+): +\d+\/tcp is reached by /g)) {
        if (!provenAtMs.has(service)) provenAtMs.set(service, Date.now());
      }
    },
    compare(service, address) {
      const at = address.lastIndexOf(":");
      const host = address.slice(0, at).replace(/^\[|\]$/g, "");
      const answer = answers.get(`${service} ${host} ${address.slice(at + 1)}`);
      const proven = provenAtMs.get(service);
      if (answer === undefined || proven === undefined) return `${service} was not seen by the witness`;
      if (answer.vainAttempts === 0) return `${service} had answered before the witness asked`;
      return `${service} ${proven - answer.atMs} ms beyond the first answer`;
    },
    async end() {
      over.abort();
      await writeFile(join(folder, "stop"), "");
      await Promise.allSettled([asking, watching]);
      await rm(folder, { recursive: true });
    },
  };
}

/** Tells of each service's container once it runs; the daemon itself may be late. */
async function watchStarts(
  dockerHost: string,
  signal: AbortSignal,
  onStart: (container: Docker.ContainerInspectInfo) => Promise<void>,
): Promise<void> {
  const docker = connectDaemon(dockerHost);
  // Not by label: Podman 4.3 then lets no event through.
  const filters = JSON.stringify({ type: ["container"], event: ["start"] });
  while (!signal.aborted) {
    try {
      const options: Docker.GetEventsOptions & { abortSignal: AbortSignal } = {
        filters,
        abortSignal: signal,
      };
      const events = await docker.getEvents(options);
      for await (const piece of events) {
        for (const line of String(piece)
          .split("\n")
          .filter((text) => text.trim() !== "")) {
          const container = await docker.getContainer(JSON.parse(line).Actor.ID).inspect();
          if (container.Config.Labels["sibling-services.service"] !== undefined) await onStart(container);
        }
      }
    } catch {
      // It is not up yet, or no more.
    }
    await pause(50);
  }
}
