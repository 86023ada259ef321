import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Bed, bringUpBed } from "../test/bed/bed.ts";
import { composeProgram, startServerAndTest } from "../test/bed/ci/programs.ts";
import { pathWithDocker } from "../test/bed/runner/docker-on-path.ts";
import { startProgram } from "../test/terminal/beds/program.ts";
import { makeSearchPath } from "../test/terminal/beds/search-path.ts";
import { describeComparison, median } from "./comparison.ts";
import { measureFirstByteOfTerminal } from "./first-byte.ts";

/**
 * Measures one command from the prompt to its first line and to the prompt again: `sibling-services run` against what
 * people type instead. All in turn, so that a drift of the machine's speed falls on all.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const COMMAND = "echo first line";

interface Way {
  readonly name: string;
  readonly words: readonly string[];
}

interface Times {
  readonly firstLineMs: number;
  readonly promptMs: number;
}

const say = (line: string) => console.error(`test bed: ${line}`);
const peers = { compose: await composeProgram(say), startServerAndTest: await startServerAndTest(say) };
await using bed = await bringUpBed(say);
using path = await makeSearchPath();
const folder = mkdtempSync(join(tmpdir(), "sibling-services-bench-"));
try {
  const { HOME = "/root" } = process.env;
  const search = `${path.folder}:${await pathWithDocker(folder)}`;
  const environment = { PATH: search, HOME, DOCKER_HOST: bed.dockerHost, CI: "true" };
  const loadBefore = loadavg()[0] ?? 0;
  console.log("| services | how | to the command's first line (ms) | to the prompt (ms) |");
  console.log("| --- | --- | --- | --- |");
  for (const count of [1, 5])
    for (const [name, times] of await measureInTurn(waysOf(count, bed), environment))
      console.log(`| ${[count, name, ...mediansOf(times)].join(" | ")} |`);
  console.log("\n| to the daemon's first byte | ours (ms) | bare (ms) | ratio | budget |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const comparison of await measureFirstByteOfTerminal()) console.log(describeComparison(comparison));
  const loads = [loadBefore, loadavg()[0] ?? 0].map((load) => load.toFixed(1));
  console.log(`\nload before: ${loads[0]}, after: ${loads[1]}; medians of ${ROUNDS} rounds`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function waysOf(count: number, { images }: Bed): Way[] {
  const ours = join(folder, `services-${count}.yml`);
  const theirs = join(folder, `compose-${count}.yaml`);
  const services = Array.from({ length: count }, (_, index) => serviceOf(index, images));
  writeFileSync(ours, services.map(({ name, ours: text }) => `${name}: ${text}\n`).join(""));
  writeFileSync(
    theirs,
    `services:\n${services.map(({ name, theirs: text }) => `  ${name}: ${text}\n`).join("")}`,
  );
  const compose = `"${peers.compose}" -f ${theirs}`;
  const server = `docker run --rm -p 127.0.0.1:16379:6379 ${images.redis}`;
  const run = (file: string) => ["sibling-services", "run", "-f", file, "--", "sh", "-c", COMMAND];
  return [
    { name: "`sibling-services run`", words: run(ours) },
    { name: "`sibling-services run` with the Compose file", words: run(theirs) },
    {
      name: "`docker compose up --wait`, the command, `docker compose down --volumes`",
      words: ["sh", "-c", `${compose} up --wait && ${COMMAND}; ${compose} down --volumes`],
    },
    ...(count === 1
      ? [
          {
            name: "`start-server-and-test 'docker run …'`",
            words: [process.execPath, peers.startServerAndTest, server, "tcp:127.0.0.1:16379", COMMAND],
          },
        ]
      : []),
  ];
}

/** Redis, and for every second one Postgres, as a services file and as a Compose file with the usual healthcheck. */
function serviceOf(index: number, images: Bed["images"]) {
  const isRedis = index % 2 === 0;
  const image = isRedis ? images.redis : images.postgres;
  const test = isRedis ? "redis-cli ping" : "pg_isready -U postgres";
  const env = isRedis ? {} : { POSTGRES_PASSWORD: "secret" };
  const healthcheck = { test, interval: "1s", timeout: "3s", retries: 60 };
  return {
    name: `service-${index}`,
    ours: JSON.stringify({ image, env, ports: [isRedis ? 6379 : 5432] }),
    theirs: JSON.stringify({ image, environment: env, ports: [isRedis ? "6379" : "5432"], healthcheck }),
  };
}

async function measureInTurn(ways: readonly Way[], environment: Readonly<Record<string, string>>) {
  const times = new Map(ways.map(({ name }) => [name, [] as Times[]]));
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { name, words } of ways) {
      const measured = await timeOf(words, environment);
      if (round > 0) times.get(name)?.push(measured);
    }
  return times;
}

async function timeOf(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Times> {
  const startedAtMs = performance.now();
  const program = startProgram(words, { folder, environment });
  await program.saw("first line\n");
  const firstLineMs = performance.now() - startedAtMs;
  const exitCode = await program.ended;
  if (exitCode !== 0) throw new Error(`${words.join(" ")} ended with ${exitCode}:\n${program.log()}`);
  return { firstLineMs, promptMs: performance.now() - startedAtMs };
}

function mediansOf(times: readonly Times[]): string[] {
  return [times.map(({ firstLineMs }) => firstLineMs), times.map(({ promptMs }) => promptMs)].map((values) =>
    median(values).toFixed(0),
  );
}
