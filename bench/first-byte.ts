import { rmSync } from "node:fs";
import { join } from "node:path";
import { findOlderNode } from "../test/bed/find-older-node.ts";
import type { PaperAnswer } from "../test/fakes/daemon/paper-answer.ts";
import { startPaperDaemon } from "../test/fakes/daemon/paper-daemon.ts";
import { runStage } from "../test/step/run-step.ts";
import { cliFolder } from "../test/terminal/run-cli.ts";
import { runBareScript } from "./bare-script.ts";
import { type Comparison, compare } from "./comparison.ts";

/** From the start of the process to the first byte that reaches the daemon: what a step costs before it does anything. */
export function measureFirstByte(): Promise<Comparison> {
  return compareFirstBytes({
    name: "start to the daemon's first byte",
    budget: 2.5,
    rounds: 15,
    bare: "bare-ping.mjs",
    node: process.execPath,
    answer: () => ({ status: 500, text: '{"message":"only the first byte matters"}' }),
    ours: (dockerHost) =>
      runStage("main", { inputs: { services: "redis: redis:7" }, environment: { DOCKER_HOST: dockerHost } }),
  });
}

/**
 * The same of the command line, as npm links it, on each Node: with the code that an earlier run has kept, and as the
 * first run in a new home.
 */
export async function measureFirstByteOfTerminal(): Promise<Comparison[]> {
  const nodes = [
    ["20", await findOlderNode(20)],
    ["22", await findOlderNode(22)],
    ["24", process.execPath],
  ] as const;
  const comparisons: Comparison[] = [];
  for (const [major, node] of nodes)
    for (const isFirst of [false, true]) comparisons.push(await measureTerminalOn(major, node, isFirst));
  return comparisons;
}

async function measureTerminalOn(major: string, node: string, isFirst: boolean): Promise<Comparison> {
  using folder = cliFolder({ "services.yml": 'box: { image: "box:1", wait: { log: ready } }\n' });
  return await compareFirstBytes({
    name: `\`sibling-services run\` on Node ${major}${isFirst ? ", the first in a home" : ""}`,
    budget: isFirst ? undefined : 2.2,
    rounds: 40,
    bare: "bare-ping.cjs",
    node,
    // A whole run, because what it keeps of its code is read at the next start.
    answer: (name) => (name === "GET /containers/{id}/logs" ? { text: "ready\n" } : undefined),
    async ours(dockerHost) {
      if (isFirst) rmSync(join(folder.path, ".cache"), { recursive: true, force: true });
      const around = ([, ...words]: readonly string[]) => [node, ...words];
      const environment = { DOCKER_HOST: dockerHost };
      const { exitCode, stderr } = await folder.run(["run", "--", "true"], { environment, around });
      if (exitCode !== 0) throw new Error(stderr);
    },
  });
}

/** What is compared, and a daemon's answers by the names of the calls. */
interface FirstByte extends Pick<Comparison, "name" | "budget"> {
  readonly rounds: number;
  /** As an ES module it needs a third more time than as a CommonJS script. */
  readonly bare: "bare-ping.cjs" | "bare-ping.mjs";
  readonly node: string;
  answer(name: string): PaperAnswer | undefined;
  ours(dockerHost: string): Promise<unknown>;
}

async function compareFirstBytes({
  name,
  budget,
  rounds,
  bare,
  node,
  answer,
  ours,
}: FirstByte): Promise<Comparison> {
  let arrivedAtMs = 0;
  await using daemon = await startPaperDaemon((call) => {
    arrivedAtMs ||= performance.now();
    return answer(call.name);
  });
  const untilFirstByte = async (run: () => Promise<unknown>) => {
    arrivedAtMs = 0;
    const startedAtMs = performance.now();
    await run();
    return arrivedAtMs - startedAtMs;
  };
  return await compare(name, budget, rounds, {
    ours: () => untilFirstByte(() => ours(daemon.dockerHost)),
    limit: () => untilFirstByte(() => runBareScript(bare, [], daemon.dockerHost, node)),
  });
}
