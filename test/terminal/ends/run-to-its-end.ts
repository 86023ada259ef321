import { setTimeout as pause } from "node:timers/promises";
import type { DockerCli } from "../beds/docker-cli.ts";
import { finish, type Program, startProgram } from "../beds/program.ts";
import type { Shop } from "./shop-of-one-redis.ts";
import { CONTAINER_REMOVED, type WayToEnd } from "./ways-to-end.ts";

/** How far a run has come, by what it has printed. */
export const PHASES = ["starting", "at work", "removing"] as const;
export type Phase = (typeof PHASES)[number];

/** One run, and when and how it ends. */
export interface DrawnEnd {
  /** The repository that the run is told, by which what it left is found. */
  readonly id: string;
  readonly way: WayToEnd;
  readonly phase: Phase;
  /** After the phase has begun; what is over by then has ended by itself. */
  readonly afterMs: number;
  /** Between one press of Ctrl-C and the next. */
  readonly gapsMs: readonly [number, number];
}

export interface Surroundings {
  readonly shop: Shop;
  readonly agentImage: string;
  readonly docker: DockerCli;
}

/** How a run went. */
export interface EndedRun {
  readonly exitCode: number;
  readonly log: string;
  /** When each phase began, in milliseconds after the start of the process. */
  readonly beganMs: ReadonlyMap<Phase, number>;
  readonly lastedMs: number;
}

/** What the log has once a phase has begun. */
const MARKS: Readonly<Record<Phase, string>> = { starting: "", "at work": "at-work\n", removing: "done\n" };

/** Whether the end comes before the command has done its work, and so has to cut it short. */
export function cutsWorkShort({ way, phase }: DrawnEnd): boolean {
  return (way.end !== undefined || way === CONTAINER_REMOVED) && phase !== "removing";
}

/** Works in the background, so that something is left to be killed, and then asks Redis, which a neighbour may have swept. */
function commandOf(drawn: DrawnEnd): string[] {
  const { commandExits: code = 0 } = drawn.way;
  const seconds = cutsWorkShort(drawn) ? 60 : 2;
  const script = `sleep ${seconds} <&- >/dev/null 2>&1 & echo at-work; wait
    exec 3<>/dev/tcp/$SIBLING_REDIS_HOST/$SIBLING_REDIS_PORT; printf 'PING\\r\\n' >&3; read -r -t 5 answer <&3
    case $answer in +PONG*) echo done; exit ${code};; *) echo "Redis: $answer"; exit 9;; esac`;
  return ["sibling-services", "run", "--", "bash", "-c", script];
}

/** Starts a run, ends it in its way, and lets others remove what that way leaves to them. */
export async function runToItsEnd(drawn: DrawnEnd, here: Surroundings): Promise<EndedRun> {
  const run = drawn.way === CONTAINER_REMOVED ? await inContainer(drawn, here) : await onMachine(drawn, here);
  if (drawn.way.remover === "the next run") await runNext(here);
  const [, printed] = run.log.match(/`sibling-services (down --session \S+)`/) ?? [];
  if (drawn.way.remover === "the command that it prints" && printed !== undefined) {
    const options = { folder: here.shop.folder, environment: environmentOf(drawn.id, here) };
    await finish(["sibling-services", ...printed.split(" ")], options);
  }
  return run;
}

async function onMachine(drawn: DrawnEnd, here: Surroundings): Promise<EndedRun> {
  const { way, gapsMs } = drawn;
  const program = startProgram([...(way.startedBy ?? []), ...commandOf(drawn)], {
    folder: here.shop.folder,
    environment: environmentOf(drawn.id, here),
    group: "own",
  });
  return followed(program, drawn, () => way.end?.(program.child.pid ?? 0, gapsMs));
}

async function inContainer(drawn: DrawnEnd, here: Surroundings): Promise<EndedRun> {
  const { docker, shop, agentImage } = here;
  const given = Object.entries(variablesOf(drawn.id)).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const mount = ["--volume", `${shop.folder}:/shop`, "--workdir", "/shop"];
  const words = ["--name", drawn.id, ...docker.withSocket, ...mount, ...given, agentImage];
  const program = docker.start("run", ...words, ...commandOf(drawn));
  return followed(program, drawn, async () => {
    // The command that makes the container may not have got so far.
    while (!(await isRemoved(docker, drawn.id))) await pause(100);
  });
}

async function isRemoved(docker: DockerCli, name: string): Promise<boolean> {
  const removed = await docker.run("rm", "-f", "-v", name).catch(() => "");
  return removed === name;
}

/** Waits for the moment, ends the run, and waits until the last process that has its pipes is gone. */
async function followed(program: Program, drawn: DrawnEnd, end: () => unknown): Promise<EndedRun> {
  const startedAtMs = performance.now();
  const sinceStartMs = () => performance.now() - startedAtMs;
  const beganMs = new Map<Phase, number>();
  const begun = PHASES.map(async (phase) => {
    const hasBegun = await program.saw(MARKS[phase]).then(
      () => true,
      () => false,
    );
    if (hasBegun) beganMs.set(phase, sinceStartMs());
    if (phase === drawn.phase && hasBegun) await Promise.race([moment(drawn.afterMs), program.ended]);
  });
  await begun[PHASES.indexOf(drawn.phase)];
  await end();
  const exitCode = await program.ended;
  return { exitCode, log: program.log(), beganMs, lastedMs: sinceStartMs() };
}

function moment(afterMs: number): Promise<void> {
  return Number.isFinite(afterMs) ? pause(afterMs) : new Promise(() => {});
}

/** A run of somebody else on the same daemon. */
async function runNext(here: Surroundings): Promise<void> {
  const options = { folder: here.shop.folder, environment: environmentOf("the-next-run", here) };
  await finish(["sibling-services", "run", "--", "true"], options);
}

function environmentOf(id: string, { docker, shop }: Surroundings): Record<string, string> {
  const { environment } = docker;
  return { ...environment, PATH: `${shop.programFolder}:${environment.PATH}`, ...variablesOf(id) };
}

/** As GitLab's variables. */
function variablesOf(id: string): Record<string, string> {
  return { CI: "true", CI_JOB_ID: id, CI_PROJECT_PATH: id };
}
