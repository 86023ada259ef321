import { createServer } from "node:net";
import { describe, expect, inject, test } from "vitest";
import type { StageRun } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** The annotation with which the step failed; everything else in the log is there to explain it. */
const errorOf = (main: StageRun) => main.output.match(/^::error::(.*)$/m)?.[1]?.replaceAll("%0A", "\n");

/** Of two minutes that a service has; how soon an end is noticed is told by tests with a clock of their own. */
const LONG_BEFORE_MS = 60_000;

/** A port of this machine that nobody has, not even another user of the engine. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("what goes wrong is one sentence with a next step", () => {
  test("an image that does not exist", async () => {
    const main = await job.start("db: { image: 'localhost:1/no-such-image:1' }");
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(/^db: could not pull the image localhost:1\/no-such-image:1: .+\nHint: /);
  });

  test("a service that exits at once: code and last lines, long before its time is over", async () => {
    const main = await job.start(`
echo:
  image: ${images.echo}
  ports: [7000]
  env: { ECHO_LISTEN_AFTER_MS: 60000, ECHO_EXIT_AFTER_MS: 500, ECHO_EXIT_CODE: 3, ECHO_LOG_LINES: 5 }
`);
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(/^echo exited with code 3 after \d\.\d s\nHint: See its last lines/);
    expect(main.output).toContain("last lines of echo:");
    expect(main.elapsedMs).toBeLessThan(LONG_BEFORE_MS);
  });

  test("a service that is never ready: what was tried, and what it answered", async () => {
    const main = await job.start(
      `echo: { image: "${images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: 60000 } }`,
      { inputs: { timeout: "2s" } },
    );
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(
      /^echo was not ready within \d+\.\d s: port 7000 .+ \(published port 127\.0\.0\.1:\d+: .+\)\nHint: /,
    );
  });

  test("a health command that never passes", async () => {
    const main = await job.start(
      `echo: { image: "${images.echo}", env: { ECHO_NEVER_HEALTHY: 1 }, options: --health-cmd healthcheck }`,
      { inputs: { timeout: "2s" } },
    );
    expect(errorOf(main)).toMatch(/^echo was not ready within \d+\.\d s: its healthcheck exits with 1/);
  });

  test("a health command whose program is not in the image is said at once, and given up after ten seconds", async () => {
    const main = await job.start(
      `redis: { image: "${images.redis}", options: --health-cmd no-such-program }`,
      { inputs: { timeout: "5m" } },
    );
    expect(errorOf(main)).toMatch(
      /^redis cannot become ready: its healthcheck cannot be run: no-such-program is not in the image \(.*not found/,
    );
    expect(main.output).toMatch(/redis: its healthcheck cannot be run: .*; trying again for a while/);
    expect(main.elapsedMs).toBeLessThan(LONG_BEFORE_MS);
  });

  test("a service that keeps no log: its exit code all the same", async () => {
    const main = await job.start(
      `box: { image: "${images.busybox}", command: sh -c "exit 3", options: --log-driver none }`,
    );
    expect(errorOf(main)).toMatch(/^box exited with code 3 after/);
    expect(main.output).toContain("the last lines of box cannot be read: ");
  });

  test("a service that does its work and ends, and one that misses another", async () => {
    const done = await job.start(`box: { image: "${images.busybox}", command: "true" }`);
    expect(errorOf(done)).toMatch(/^box exited with code 0 .*\nHint: .*`wait: \{exit: 0\}`/);
    const missing = await job.start(`
box: { image: "${images.busybox}", command: sh -c "echo cannot connect to store:6379; exit 1" }
store: { image: "${images.busybox}", command: sleep 600 }
`);
    expect(errorOf(missing)).toMatch(
      /^box exited with code 1 .*\nHint: Its last lines name store: .*`depends-on: store`/,
    );
  });

  test("a host port that another service has: its holder is named", async () => {
    const port = await freePort();
    const services = `redis: { image: "${images.redis}", ports: ["${port}:6379"] }`;
    await job.start(services);
    const main = await job.start(services);
    expect(errorOf(main)).toMatch(
      new RegExp(
        `^redis cannot use host port ${port}: it is taken by container sibling-services-[0-9a-f]{12}-redis\nHint: Declare only the container port`,
      ),
    );
  });

  test("a host port that a program has: its holder is named", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const main = await job.start(`redis: { image: "${images.redis}", ports: ["${port}:6379"] }`);
    expect(errorOf(main)).toContain(`redis cannot use host port ${port}: it is taken by `);
    expect(errorOf(main)).toContain(`(pid ${process.pid})`);
    await new Promise((resolve) => server.close(resolve));
  });

  test("a command that cannot be started", async () => {
    const main = await job.start(`box: { image: "${images.busybox}", command: /no/such/program }`);
    expect(errorOf(main)).toMatch(/^box could not be started: .*no\/such\/program.*\nHint: /);
  });

  test("no daemon", async () => {
    const main = await job.start(`redis: ${images.redis}`, {
      environment: { DOCKER_HOST: "", RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "1" },
      inputs: { "docker-host": "tcp://127.0.0.1:1" },
    });
    expect(errorOf(main)).toMatch(
      /^no Docker daemon answers at tcp:\/\/127\.0\.0\.1:1 .*\nHint: Start the daemon/,
    );
    expect((await job.stop(main)).exitCode).toBe(0);
  });

  test("one service's failure ends the others' waiting", async () => {
    const main = await job.start(`
slow: { image: "${images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: 60000 } }
broken: { image: "${images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: 60000, ECHO_EXIT_AFTER_MS: 100, ECHO_EXIT_CODE: 1 } }
`);
    expect(errorOf(main)).toMatch(/^broken exited with code 1/);
    expect(main.elapsedMs).toBeLessThan(LONG_BEFORE_MS);
  });

  test("a service that dies during the job is named by post, with its last lines", async () => {
    const main = await job.start(
      `echo: { image: "${images.echo}", ports: [7000], env: { ECHO_EXIT_AFTER_MS: 2000, ECHO_EXIT_CODE: 4 } }`,
    );
    expect(main.exitCode).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const post = await job.stop(main);
    expect(post.exitCode).toBe(0);
    expect(post.output).toMatch(/::warning::echo exited with code 4/);
  });
});
