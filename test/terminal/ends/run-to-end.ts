import { setTimeout as pause } from "node:timers/promises";
import type { DockerCli } from "../beds/docker-cli.ts";
import { type Program, startProgram } from "../beds/program.ts";
import type { Shop } from "./shop-of-one-redis.ts";

export const KINDS = [
  "TERM",
  "HUP",
  "Ctrl-C",
  "KILL of its parent",
  "KILL, then the next run",
  "container removed",
] as const;

/** One run, how it ends, and when. */
export interface Cast {
  /** The repository that the run is told, by which what it left is found. */
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  /** After the start of the process; what is over by then has ended by itself. */
  readonly afterMs: number;
}

export interface Surroundings {
  readonly shop: Shop;
  readonly agentImage: string;
  readonly docker: DockerCli;
}

/** How far the run had come. */
type Phase = "starting" | "at work" | "removing" | "over";

const RUN = ["sibling-services", "run", "--", "sh", "-c", "echo at-work; sleep 1; echo done"];

/** Starts a run, ends it in its way, and lets the next run sweep if that way leaves something to it. */
export async function runToEnd(cast: Cast, here: Surroundings): Promise<Phase> {
  return cast.kind === "container removed" ? inContainer(cast, here) : onMachine(cast, here);
}

async function onMachine(cast: Cast, here: Surroundings): Promise<Phase> {
  const words = cast.kind === "KILL of its parent" ? ["sh", "-c", '"$@"; true', "sh", ...RUN] : RUN;
  const program = startProgram(words, {
    folder: here.shop.folder,
    environment: environmentOf(cast, here),
    group: "own",
  });
  const phase = await untilMoment(program, cast.afterMs);
  const pid = program.child.pid ?? 0;
  switch (cast.kind) {
    case "TERM":
    case "HUP":
      send(pid, `SIG${cast.kind}`);
      break;
    case "Ctrl-C":
      send(-pid, "SIGINT");
      break;
    case "KILL of its parent":
      send(pid, "SIGKILL");
      break;
    default:
      send(-pid, "SIGKILL");
  }
  // Its pipes are closed once the last process that has them is gone.
  await program.ended;
  if (cast.kind === "KILL, then the next run") await nextRun(here);
  return phase;
}

async function inContainer(cast: Cast, here: Surroundings): Promise<Phase> {
  const { docker, shop, agentImage } = here;
  const name = cast.id.replaceAll(/\W+/g, "-");
  const given = Object.entries(namesOf(cast)).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const mount = ["--volume", `${shop.folder}:/shop`, "--workdir", "/shop"];
  const program = docker.start(
    "run",
    "--name",
    name,
    ...docker.withSocket,
    ...mount,
    ...given,
    agentImage,
    ...RUN,
  );
  const phase = await untilMoment(program, cast.afterMs);
  // Before the container is there, the command that makes it is in the way.
  for (let isGone = false; !isGone; ) {
    isGone = await docker.run("rm", "-f", "-v", name).then(
      (text) => text === name,
      () => false,
    );
    if (!isGone) await pause(100);
  }
  await program.ended;
  await nextRun(here);
  return phase;
}

async function untilMoment(program: Program, afterMs: number): Promise<Phase> {
  const moment = Number.isFinite(afterMs) ? pause(afterMs) : new Promise<void>(() => {});
  await Promise.race([moment, program.ended]);
  if (program.child.exitCode !== null) return "over";
  const log = program.log();
  if (/^done$/m.test(log)) return "removing";
  return /^at-work$/m.test(log) ? "at work" : "starting";
}

/** A run of somebody else on the same daemon. */
async function nextRun(here: Surroundings): Promise<void> {
  const cast = { id: "the next run" };
  const program = startProgram(["sibling-services", "run", "--", "true"], {
    folder: here.shop.folder,
    environment: environmentOf(cast, here),
  });
  if ((await program.ended) !== 0) throw new Error(`the next run failed:\n${program.log()}`);
}

function environmentOf(cast: Pick<Cast, "id">, { docker, shop }: Surroundings): Record<string, string> {
  const { environment } = docker;
  return { ...environment, PATH: `${shop.programFolder}:${environment.PATH}`, ...namesOf(cast) };
}

/** As GitLab's variables. */
function namesOf({ id }: Pick<Cast, "id">): Record<string, string> {
  return { CI: "true", CI_JOB_ID: id, CI_PROJECT_PATH: id };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
