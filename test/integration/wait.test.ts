import pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { aJob } from "./job.ts";
import { secondsUntilReady } from "./ready-after.ts";

const { images } = inject("bed");
const job = aJob();

describe("readiness in the user's own words", () => {
  test.each([
    ["a page", "{http: /health, port: 7001}", "GET /health returns 200"],
    [
      "a page with a text",
      "{http: /health, port: 7001, status: 200, body: ^healthy}",
      "GET /health returns 200 with the expected body",
    ],
    ["a command", "{exec: healthcheck}", "the command of its `wait` passes"],
  ])("%s", async (_, wait, detail) => {
    const main = await job.start(
      `echo: {image: "${images.echo}", ports: [7000, 7001], env: {ECHO_HEALTHY_AFTER_MS: 1500}, wait: ${wait}}`,
    );
    expect(main.exitCode).toBe(0);
    expect(secondsUntilReady("echo", main.output)).toBeGreaterThanOrEqual(0.8);
    expect(main.output).toContain(detail);
  });

  test("lines of the log, as they come", async () => {
    const script = "for i in 1 2 3; do sleep 0.4; echo step $i done; done; sleep 600";
    const main = await job.start(
      `box: {image: "${images.busybox}", command: [sh, -c, "${script}"], wait: {log: "^step .* done$", times: 3}}`,
    );
    expect(main.exitCode).toBe(0);
    expect(main.output).toContain("3 of 3 matching lines in its log");
  });

  test("nothing: the address is handed out at once, unproven", async () => {
    const main = await job.start(
      `echo: {image: "${images.echo}", ports: [7000], env: {ECHO_LISTEN_AFTER_MS: 600000}, wait: none}`,
    );
    expect(main.exitCode).toBe(0);
    expect(JSON.parse(main.outputs.services ?? "")).toMatchObject({
      echo: { host: "127.0.0.1", proven: false },
    });
  });

  test("what can never be found out is reported at once, with the remedy", async () => {
    const main = await job.start(`box: {image: "${images.busybox}", command: sleep 600, wait: healthy}`);
    expect(main.exitCode).toBe(1);
    expect(main.output).toContain("neither its options nor its image define a healthcheck");
  });
});

test("a migration runs between the database and the application, and its end does not count as a death", async () => {
  const main = await job.start(`
app:
  image: ${images.busybox}
  command: sleep 600
  depends-on: { migrate: finished }
migrate:
  image: ${images.postgres}
  depends-on: db
  entrypoint: psql
  env: { PGPASSWORD: secret }
  command: ["-h", "db", "-U", "postgres", "-c", "create table moved (id int)"]
db:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  ports: ["5432"]
  after-ready: [createdb -U postgres other, [psql, -U, postgres, -c, "create role app"]]
`);
  expect(main.exitCode, main.output).toBe(0);
  const order = [...main.output.matchAll(/(\w+): +(started|ready after|after-ready\[1\] done)/g)].map(
    ([, service, event]) => `${service} ${event}`,
  );
  expect(order).toEqual([
    "db started",
    "db ready after",
    "db after-ready[1] done",
    "migrate started",
    "migrate ready after",
    "app started",
    "app ready after",
  ]);
  const url = new URL(main.outputs["db-url"] ?? "");
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query(
    "select (select count(*)::int from pg_tables where tablename = 'moved') moved, (select count(*)::int from pg_database where datname = 'other') other, (select count(*)::int from pg_roles where rolname = 'app') app",
  );
  await client.end();
  expect(rows).toEqual([{ moved: 1, other: 1, app: 1 }]);
  const post = await job.stop(main);
  expect(post.output).not.toContain("::warning::");
});

test("a service learns the address at which the job reaches it", async () => {
  const main = await job.start(`
box:
  image: ${images.busybox}
  command: [sh, -c, "echo I am $ADDRESS; httpd -f -p 8000"]
  env: { ADDRESS: "http://{box.address}/" }
  ports: ["8000"]
`);
  expect(main.exitCode, main.output).toBe(0);
  const post = await job.stop(main, { logs: "always" });
  expect(post.output).toContain(`I am http://${main.outputs["box-address"]}/`);
  expect(main.outputs["box-address"]).toMatch(/^127\.0\.0\.1:\d+$/);
});

test("a service that may be late is handed out all the same, with a warning", async () => {
  const main = await job.start(
    `echo: {image: "${images.echo}", ports: [7000], env: {ECHO_LISTEN_AFTER_MS: 600000}, timeout: 1s, if-not-ready: warn}`,
  );
  expect(main.exitCode, main.output).toBe(0);
  expect(main.output).toMatch(
    /::warning::echo was not ready within 1 s: .*; continuing because of `if-not-ready: warn`/,
  );
  expect(JSON.parse(main.outputs.services ?? "")).toMatchObject({ echo: { proven: false } });
});

test("a command after readiness that fails fails the service, with what it said", async () => {
  const main = await job.start(`
db:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: secret }
  after-ready: psql -U postgres -c 'create nonsense'
`);
  expect(main.exitCode).toBe(1);
  expect(main.output).toMatch(
    /::error(?: title=[^:]*)?::.*db is ready, but after-ready\[0\] ended with exit code 1/,
  );
  expect(main.output).toContain('syntax error at or near "nonsense"');
});
