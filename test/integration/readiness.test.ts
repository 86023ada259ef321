import pg from "pg";
import { expect, inject, test } from "vitest";
import { aJob } from "./job.ts";
import { secondsUntilReady } from "./ready-after.ts";

const { images } = inject("bed");
const job = aJob();

/** One query by the outputs alone, at once: a service that is called ready too early fails it. */
async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: query, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

test("Postgres is not ready while its temporary server runs, whatever pg_isready says", async () => {
  const main = await job.start(
    `
postgres:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  ports: ["5432"]
  copy: ["slow.sql:/docker-entrypoint-initdb.d/slow.sql"]
  options: --health-cmd pg_isready
`,
    { files: { "slow.sql": "select pg_sleep(3); create table last_of_the_set_up ();" } },
  );
  expect(secondsUntilReady("postgres", main.output)).toBeGreaterThanOrEqual(2);
  expect(await ask(main.outputs["postgres-url"] ?? "", "table last_of_the_set_up")).toEqual([]);
  expect(await ask(main.outputs["postgres-url"] ?? "", "select 1")).toEqual([[1]]);
});

test("user, password and database of the url are those of the service, however they are spelt", async () => {
  const main = await job.start(`
postgres:
  image: ${images.postgres}
  env: { POSTGRES_USER: "jane doe@corp", POSTGRES_PASSWORD: "p@ss:/w ord", POSTGRES_DB: "my db" }
  ports: ["5432"]
`);
  expect(main.output).not.toMatch(/^::error[ :]/m);
  const url = main.outputs["postgres-url"] ?? "";
  expect(await ask(url, "select current_user, current_database()")).toEqual([["jane doe@corp", "my db"]]);
});

test("a file of the workspace is mounted into the service", async () => {
  const main = await job.start(
    `
postgres:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  ports: ["5432"]
  volumes: ["./words.sql:/docker-entrypoint-initdb.d/words.sql:ro"]
`,
    { files: { "words.sql": "create table words as select 'hello' as word" } },
  );
  expect(await ask(main.outputs["postgres-url"] ?? "", "select word from words")).toEqual([["hello"]]);
});

test("a healthcheck of the image's own decides, also in an image without a shell", async () => {
  const main = await job.start(
    `echo: { image: "${images.shellLess}", ports: [7000], env: { ECHO_HEALTHY_AFTER_MS: 1500 } }`,
  );
  expect(main.exitCode).toBe(0);
  expect(secondsUntilReady("echo", main.output)).toBeGreaterThanOrEqual(0.8);
  expect(main.output).toMatch(/echo: ready after .* \(.*healthcheck/);
});

test("a connection counts only when the service itself listens, not when docker-proxy accepts for it", async () => {
  const main = await job.start(
    `echo: { image: "${images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: 1500 } }`,
  );
  expect(main.outputs["echo-host"]).toBe("127.0.0.1");
  expect(secondsUntilReady("echo", main.output)).toBeGreaterThanOrEqual(0.8);
});

test("a service without a port and without a healthcheck is ready when it keeps running", async () => {
  const main = await job.start(`box: { image: "${images.busybox}", command: sleep 600 }`);
  expect(main.exitCode).toBe(0);
  expect(main.outputs["box-address"]).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(Object.keys(main.outputs)).not.toContain("box-port");
});

test("later steps find the addresses in their environment", async () => {
  const main = await job.start(`redis: { image: "${images.redis}", ports: [6379] }`, {
    inputs: { export: "REDIS_URL={redis.url}\nCACHE={redis.host}:{redis.port:6379}/{{x}}" },
  });
  const { "redis-host": host, "redis-port": port } = main.outputs;
  expect(main.environment).toMatchObject({
    REDIS_URL: `redis://${host}:${port}`,
    CACHE: `${host}:${port}/{x}`,
  });
});
