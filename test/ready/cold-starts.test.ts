import { connect } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { loadHomeMade } from "../bed/images/home-made/load-home-made.ts";
import { aJob } from "../integration/job.ts";
import type { StageRun } from "../step/run-step.ts";
import { mariadbRecipe } from "./images/mariadb/recipe.ts";
import { rabbitmqRecipe } from "./images/rabbitmq/recipe.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();
const starts = Number(process.env.SIBLING_SERVICES_STARTS ?? 20);
const recipes = [mariadbRecipe, rabbitmqRecipe];
const docker = connectDaemon(dockerHost);
/** The same images under names that presets know. */
const known = { mariadb: "of-debian/mariadb:10.11", rabbitmq: "of-debian/rabbitmq:3.10" };

beforeAll(async () => {
  for (const recipe of recipes)
    await loadHomeMade(docker, recipe, (line) => console.log(`test bed: ${line}`));
  for (const [{ name }, alias] of [
    [mariadbRecipe, known.mariadb],
    [rabbitmqRecipe, known.rabbitmq],
  ] as const) {
    const [repo = "", tag = ""] = alias.split(":");
    await docker.getImage(name).tag({ repo, tag });
  }
}, 600_000);

afterAll(async () => {
  const names = [...Object.values(known), ...recipes.map(({ name }) => name)];
  for (const name of names) await docker.getImage(name).remove({ force: true });
});

/** The first bytes that the server says to a client which opens with these; rejects where it is refused. */
function firstBytes(main: StageRun, opening: Buffer): Promise<Buffer> {
  const socket = connect(Number(main.outputs["server-port"]), main.outputs["server-host"] ?? "");
  socket.write(opening);
  return new Promise<Buffer>((resolve, reject) => {
    socket
      .on("data", resolve)
      .on("error", reject)
      .on("close", () => reject(new Error("closed")));
  }).finally(() => socket.destroy());
}

/** The greeting of protocol 10; an error packet has 0xff in that place. */
async function greetedByMariadb(main: StageRun): Promise<void> {
  expect((await firstBytes(main, Buffer.alloc(0)))[4]).toBe(0x0a);
}

/** Connection.Start comes in a method frame; a server that is not up closes. */
async function greetedByRabbitmq(main: StageRun): Promise<void> {
  expect((await firstBytes(main, Buffer.from("AMQP\0\0\x09\x01", "latin1")))[0]).toBe(1);
}

async function queriedPostgres(main: StageRun): Promise<void> {
  const client = new pg.Client({ connectionString: main.outputs["server-url"] });
  await client.connect();
  await client.query("select 1").finally(() => client.end());
}

const HEALTH = "--health-interval 10s --health-timeout 5s --health-retries 5";
const mariadb = (more: string, image = mariadbRecipe.name) => `
server:
  image: ${image}
  env: { MARIADB_ROOT_PASSWORD: secret }
  ports: ["3306"]
  options: --health-cmd "mysqladmin ping" ${HEALTH}
${more}`;
const postgres = (more: string) => `
server:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  ports: ["5432"]
  options: --health-cmd pg_isready ${HEALTH}
${more}`;
const rabbitmq = (image = rabbitmqRecipe.name) => `
server:
  image: ${image}
  ports: ["5672"]
  options: --health-cmd "rabbitmq-diagnostics -q ping" ${HEALTH}
`;
const SCRIPT = `  volumes: ["./slow.sql:/docker-entrypoint-initdb.d/slow.sql:ro"]\n`;

describe("cold starts", () => {
  test.each<[string, string, string | undefined, (main: StageRun) => Promise<void>]>([
    ["MariaDB, mysqladmin ping", mariadb(""), undefined, greetedByMariadb],
    [
      "MariaDB, mysqladmin ping, initialisation script",
      mariadb(SCRIPT),
      "select sleep(2);",
      greetedByMariadb,
    ],
    [
      "MariaDB, known, initialisation script",
      mariadb(SCRIPT, known.mariadb),
      "select sleep(2);",
      greetedByMariadb,
    ],
    ["RabbitMQ, rabbitmq-diagnostics -q ping", rabbitmq(), undefined, greetedByRabbitmq],
    ["RabbitMQ, known", rabbitmq(known.rabbitmq), undefined, greetedByRabbitmq],
    ["Postgres, pg_isready", postgres(""), undefined, queriedPostgres],
    ["Postgres, pg_isready, initialisation script", postgres(SCRIPT), "select pg_sleep(2);", queriedPostgres],
  ])(
    "%s: never ready too early, and no server is broken",
    async (name, services, script, use) => {
      const early: string[] = [];
      const broken: string[] = [];
      for (let start = 0; start < starts; start += 1) {
        const files = script === undefined ? {} : { files: { "slow.sql": script } };
        const main = await job.start(services, files);
        if (main.exitCode !== 0) broken.push(main.output);
        // All of these health commands ask what the preset of a known image asks.
        if (/known|Postgres/.test(name)) expect(main.output).toContain("asks the same, so it is not run");
        else await use(main).catch((error: Error) => early.push(error.message));
        await job.stop(main);
      }
      console.log(`${name}: ${starts} cold starts, ${early.length} ready too early, ${broken.length} broken`);
      expect({ early, broken }).toEqual({ early: [], broken: [] });
    },
    7_200_000,
  );
});
