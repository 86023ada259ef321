import { expect } from "vitest";
import { differences, takeInventory } from "../../bed/inventory.ts";
import { type FirstAnswers, watchFirstAnswers } from "./first-answers/watch-first-answers.ts";
import { type Place, runStep, type StepRun, useServices } from "./job.ts";

/** Redis answers in a few milliseconds, before any witness could ask, so it is held back. */
export const SERVICES = `
postgres: { image: "postgres:15", env: { POSTGRES_PASSWORD: secret }, ports: ["5432"] }
redis: { image: "redis:7", command: [sh, -c, "sleep 0.7; exec redis-server --protected-mode no"] }
`;

/** What a bed shows of each service. */
export interface Reached {
  readonly vantage: string;
  readonly postgres: string;
  readonly redis: string;
}

interface Options {
  /** Whose inventory must be as before; an address that this process reaches. */
  readonly dockerHost: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** What happens just before the action starts. */
  readonly before?: () => Promise<void>;
  /** What a later step takes of the outputs; without it, the outputs as they are. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Called while the services run. */
  readonly during?: (outputs: Readonly<Record<string, string>>) => Promise<void>;
}

/**
 * The whole story of one bed: main, a client that speaks both protocols by the outputs alone, post, and nothing left.
 * Prints the bed's line: vantage, winning routes, milliseconds from the first answer over a route to its proof.
 */
export async function reach(bed: string, place: Place, options: Options): Promise<Reached> {
  const before = await takeInventory(options.dockerHost);
  const answers = await watchFirstAnswers(place, options.dockerHost);
  await options.before?.();
  const main = await start(place, options, answers.hear);
  await answers.end();
  expect(main.exitCode, main.output).toBe(0);
  const reached = routesOf(main);
  await useServices(place, { ...main.outputs, ...options.addresses });
  await options.during?.(main.outputs);
  const post = await stop(place, main, options);
  expect(post.exitCode, post.output).toBe(0);
  expect(post.output).not.toContain("::warning::");
  const changes = differences(before, await takeInventory(options.dockerHost));
  // The default bridge is the daemon's own, and another one after each of its starts.
  expect(
    changes.filter((line) => !line.endsWith(" bridge")),
    post.output,
  ).toEqual([]);
  console.log(
    `bed: ${bed} | ${reached.vantage} | postgres ${reached.postgres}, redis ${reached.redis} | ${timesOf(main, answers)}`,
  );
  return reached;
}

/** A bed in which no service can be reached: the one sentence that says why, with the remedy. */
export async function refuse(
  bed: string,
  place: Place,
  options: Omit<Options, "dockerHost">,
): Promise<string> {
  const startedAtMs = performance.now();
  let runningAtMs: number | undefined;
  const main = await start(place, options, (text) => {
    if (/: +started /.test(text)) runningAtMs ??= performance.now();
  });
  const endedAtMs = performance.now();
  await stop(place, main, options);
  expect(main.exitCode, main.output).toBe(1);
  const errors = main.output.match(/^::error(?: title=[^:]*)?::.*$/gm) ?? [];
  expect(errors, main.output).toHaveLength(1);
  const sentence = (errors[0] ?? "").replace(/^::error(?: title=[^:]*)?::/, "").replaceAll("%0A", "\n");
  const since = (ms: number) => `${Math.round(endedAtMs - ms)} ms`;
  const sinceRunning = runningAtMs === undefined ? "" : `, ${since(runningAtMs)} after its container ran`;
  console.log(
    `bed: ${bed} | refused after ${since(startedAtMs)}${sinceRunning} | ${sentence.replace("\n", " ")}`,
  );
  return sentence;
}

function start(
  place: Place,
  { inputs, environment }: Omit<Options, "dockerHost">,
  onOutput: (text: string) => void = () => {},
): Promise<StepRun> {
  return runStep("main", place, {
    onOutput,
    inputs: { services: SERVICES, ...inputs },
    ...(environment === undefined ? {} : { environment }),
  });
}

export function stop(
  place: Place,
  main: StepRun,
  { environment }: Omit<Options, "dockerHost">,
): Promise<StepRun> {
  return runStep("post", place, {
    inputs: { "job-status": "success" },
    state: main.state,
    ...(environment === undefined ? {} : { environment }),
  });
}

function routesOf({ outputs }: StepRun): Reached {
  const services = JSON.parse(outputs.services ?? "{}") as Record<
    string,
    { route: string; proven: boolean; host: string }
  >;
  const inWords = (name: string) => {
    const service = services[name];
    return `${service?.route} ${service?.host}${service?.proven ? "" : " (not proven)"}`;
  };
  return { vantage: outputs.vantage ?? "", postgres: inWords("postgres"), redis: inWords("redis") };
}

function timesOf({ output, outputs }: StepRun, answers: FirstAnswers): string {
  const times = ["postgres", "redis"].map((name) => {
    const readyAfter = output.match(new RegExp(`${name}: +ready after (\\S+ s)`))?.[1];
    return `${answers.compare(name, outputs[`${name}-address`] ?? "")} (ready after ${readyAfter})`;
  });
  return times.join(", ");
}
