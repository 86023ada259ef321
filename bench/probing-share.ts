import { readFileSync } from "node:fs";
import type { Bed } from "../test/bed/bed.ts";
import { runStage } from "../test/step/run-step.ts";

/** Of one core, while the services start. */
export const MOST_SHARE = 0.05;
/** Linux counts a process's time in hundredths of a second, whatever the processor (USER_HZ). */
const TICK_MS = 10;
const POLL_MS = 20;

interface Moment {
  readonly atMs: number;
  readonly cpuMs: number;
}

/**
 * The share of one core that main takes while ten services start: from the moment at which all of their containers run
 * to the moment before the first is ready. Each initialises for some seconds before it listens.
 */
export async function measureProbingShare({ dockerHost, images }: Bed): Promise<number> {
  const service = {
    image: images.postgres,
    env: { POSTGRES_PASSWORD: "secret", SIBLING_INIT_SLEEP_SECONDS: "20" },
  };
  const services = Array.from({ length: 10 }, (_, at) => `pg${at}: ${JSON.stringify(service)}`).join("\n");
  const environment = { DOCKER_HOST: dockerHost };
  const moments: Moment[] = [];
  let pid = 0;
  let started = 0;
  let from: Moment | undefined;
  let to: Moment | undefined;
  const poll = setInterval(() => {
    if (pid > 0 && to === undefined) moments.push(momentOf(pid));
  }, POLL_MS);
  const main = await runStage("main", {
    inputs: { services },
    environment,
    onStart: (child) => {
      pid = child.pid;
    },
    onOutput: (text) => {
      started += text.split(/: +started /).length - 1;
      if (started >= 10) from ??= momentOf(pid);
      if (/: +ready after /.test(text)) to ??= moments.at(-1);
    },
  });
  clearInterval(poll);
  await runStage("post", { inputs: { "job-status": "success" }, state: main.state, environment });
  if (from === undefined || to === undefined) throw new Error(main.output);
  return (to.cpuMs - from.cpuMs) / (to.atMs - from.atMs);
}

/** What a process has taken of all cores so far: utime and stime are the 14th and 15th field of its stat. */
function momentOf(pid: number): Moment {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [utime = 0, stime = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return { atMs: performance.now(), cpuMs: (utime + stime) * TICK_MS };
}
