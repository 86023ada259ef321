import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type Bed, bringUpBed } from "../test/bed/bed.ts";
import { composeProgram, startServerAndTest } from "../test/bed/ci/programs.ts";
import { pathWithDocker } from "../test/bed/runner/docker-on-path.ts";
import { startProgram } from "../test/terminal/beds/program.ts";
import { makeSearchPath } from "../test/terminal/beds/search-path.ts";
import { median } from "./comparison.ts";

/**
 * Measures one command from the prompt to its first line and to the prompt again: `sibling-services run` against what
 * people type instead. All in turn, so that a drift of the machine's speed falls on all.
 */
const ROUNDS = 7;
const say = (line: string) => console.error(`test bed: ${line}`);
const [compose, peer] = [await composeProgram(say), await startServerAndTest(say)];
await using bed = await bringUpBed(say);
using path = await makeSearchPath();
const folder = mkdtempSync(join(tmpdir(), "sibling-services-bench-"));
const loadBefore = loadavg()[0] ?? 0;
try {
  const search = `${path.folder}:${await pathWithDocker(folder)}`;
  const { HOME = "/root" } = process.env;
  const environment = { PATH: search, HOME, DOCKER_HOST: bed.dockerHost, CI: "true" };
  console.log(
    "| services | how | to the command's first line (ms) | to the prompt (ms) |\n| --- | --- | --- | --- |",
  );
  for (const count of [1, 5]) {
    const ways = waysOf(count, bed);
    const times = new Map(
      ways.map(({ name }) => [name, { firstLine: [] as number[], prompt: [] as number[] }]),
    );
    // The first round only warms up.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { name, words } of ways) {
        const { firstLineMs, promptMs } = await timeOf(words, environment);
        if (round === 0) continue;
        times.get(name)?.firstLine.push(firstLineMs);
        times.get(name)?.prompt.push(promptMs);
      }
    }
    for (const [name, { firstLine, prompt }] of times)
      console.log(`| ${count} | ${name} | ${median(firstLine).toFixed(0)} | ${median(prompt).toFixed(0)} |`);
  }
  console.log(
    `\nload before: ${loadBefore.toFixed(1)}, after: ${(loadavg()[0] ?? 0).toFixed(1)}; ${ROUNDS} rounds, medians`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Way {
  readonly name: string;
  readonly words: readonly string[];
}

const COMMAND = "echo first line";

function waysOf(count: number, { images }: Bed): Way[] {
  const ours = join(folder, `services-${count}.yml`);
  const theirs = join(folder, `compose-${count}.yaml`);
  const services = Array.from({ length: count }, (_, index) => serviceOf(index, images));
  writeFileSync(ours, services.map(({ name, ours: text }) => `${name}: ${text}\n`).join(""));
  writeFileSync(
    theirs,
    `services:\n${services.map(({ name, theirs: text }) => `  ${name}: ${text}\n`).join("")}`,
  );
  const composeWith = `"${compose}" -f ${theirs}`;
  const server = `docker run --rm -p 127.0.0.1:16379:6379 ${images.redis}`;
  return [
    {
      name: "`sibling-services run`",
      words: ["sibling-services", "run", "-f", ours, "--", "sh", "-c", COMMAND],
    },
    {
      name: "`docker compose up --wait`, the command, `down --volumes`",
      words: ["sh", "-c", `${composeWith} up --wait && ${COMMAND}; ${composeWith} down --volumes`],
    },
    ...(count === 1
      ? [
          {
            name: "`start-server-and-test 'docker run …'`, which stops nothing but its own child",
            words: [process.execPath, peer, server, "tcp:127.0.0.1:16379", COMMAND],
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

async function timeOf(words: readonly string[], environment: Readonly<Record<string, string>>) {
  const startedAtMs = performance.now();
  const program = startProgram(words, { folder, environment });
  await program.saw("first line\n");
  const firstLineMs = performance.now() - startedAtMs;
  await program.ended;
  return { firstLineMs, promptMs: performance.now() - startedAtMs };
}
