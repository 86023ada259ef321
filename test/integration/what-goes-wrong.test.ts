import { createServer } from "node:net";
import { describe, expect, inject, test } from "vitest";
import { startEmptyRegistry } from "../registry/empty-registry.ts";
import type { StageRun } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** The annotation with which the step failed; everything else in the log is there to explain it. */
const errorOf = (main: StageRun) =>
  main.output.match(/^::error(?: title=[^:]*)?::(.*)$/m)?.[1]?.replaceAll("%0A", "\n");

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
    await using registry = await startEmptyRegistry();
    const main = await job.start(`db: { image: "${registry.host}/no-such-image:1" }`);
    expect(main.exitCode).toBe(1);
    const image = /^db: could not pull the image localhost:\d+\/no-such-image:1: /;
    expect(errorOf(main)).toMatch(image);
    expect(errorOf(main)).toContain("\nHint: Check its tag.");
  });

  test("a service that exits at once: code and last lines, long before its time is over", async () => {
    const main = await job.start(`
echo:
  image: ${images.echo}
  ports: [7000]
  env: { ECHO_LISTEN_AFTER_MS: 60000, ECHO_EXIT_AFTER_MS: 500, ECHO_EXIT_CODE: 3, ECHO_LOG_LINES: 5 }
`);
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(
      /^echo exited with code 3 after \d\.\d s: .+\nHint: Its last lines .*\nMore: .*#exited-while-starting$/,
    );
    // Not folded: after the group, and directly above the error.
    expect(main.output).toMatch(
      /^::endgroup::\necho:\n {2}state {6}exited with code 3\n {2}exit code {2}3\n(.*\n)* {2}its last lines:\n( {2}\| .*\n)+::error title=echo%3A Exited while starting::/m,
    );
    expect(main.elapsedMs).toBeLessThan(LONG_BEFORE_MS);
  });

  test("a service that is never ready: what was tried, and what it answered", async () => {
    const main = await job.start(
      `echo: { image: "${images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: 60000 } }`,
      { inputs: { timeout: "2s" } },
    );
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(
      /^echo was not ready within \d+\.\d s: port 7000 .+ \(published port 127\.0\.0\.1:\d+: .+\); it does not listen on any port yet\nHint: /,
    );
  });

  test("a health command that never passes", async () => {
    const main = await job.start(
      `echo: { image: "${images.echo}", env: { ECHO_NEVER_HEALTHY: 1 }, options: --health-cmd healthcheck }`,
      { inputs: { timeout: "2s" } },
    );
    expect(errorOf(main)).toMatch(
      /^echo was not ready within \d+\.\d s: its healthcheck exits with 1.*\nHint: Correct its health command .*\nMore: .*#health-command-fails$/,
    );
  });

  test("a health command whose program is not in the image is reported at once, and given up after ten seconds", async () => {
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
    expect(main.output).toContain("  its last lines cannot be read: ");
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

  test("a health command that is wrong, although the port answers: its output, not a longer timeout", async () => {
    const main = await job.start(
      `redis: { image: "${images.redis}", ports: [6379], options: --health-cmd "redis-cli -p 6380 info" }`,
      { inputs: { timeout: "2s" } },
    );
    expect(errorOf(main)).toMatch(
      /^redis was not ready within 2\.\d s: its healthcheck exits with 1: Could not connect to Redis at 127\.0\.0\.1:6380: Connection refused, although port 6379: Redis answers PING\nHint: Correct its health command .*, or leave it out: this image is known, and is asked in its own protocol anyway\./,
    );
    expect(main.output).toMatch(/^ {2}waited {2}2\.\d s; timeout 2 s$/m);
    expect(main.output).toContain("  what its command printed last:\n  | Could not connect to Redis");
  });

  test("two services that end at once: both, in one error", async () => {
    const main = await job.start(`
one: { image: "${images.busybox}", command: sh -c "echo one is broken; exit 2" }
two: { image: "${images.redis}", command: redis-server --maxmemry 1 }
`);
    expect(errorOf(main)).toMatch(/^(?:one ended|one exited|two exited) with code/);
    expect(main.output).toMatch(/^one:$/m);
  });

  test.each([
    [
      "a variable without which it does not start",
      ["sh", "-c", "echo Error: TOKEN is required; exit 1"],
      1,
      "Error: TOKEN is required",
      "exited-while-starting",
    ],
    [
      "a program that its shell does not find",
      ["sh", "-c", "nosuchprogram"],
      127,
      "not found",
      "program-not-in-the-image",
    ],
    [
      "a file that cannot be executed",
      ["sh", "-c", "/etc/passwd"],
      126,
      "Permission denied",
      "program-not-in-the-image",
    ],
    ["a program that crashes", ["sh", "-c", "sh -c 'kill -SEGV $$'; exit $?"], 139, "", "program-crashed"],
    [
      "a program that is killed",
      ["sh", "-c", "sh -c 'kill -KILL $$'; exit $?"],
      137,
      "",
      "killed-by-a-signal",
    ],
    [
      "an image for another processor",
      ["sh", "-c", "echo exec /app: exec format error; exit 1"],
      1,
      "exec format error",
      "image-for-another-architecture",
    ],
    [
      "a disk that is full",
      ["sh", "-c", "echo write /data: no space left on device; exit 1"],
      1,
      "no space left",
      "disk-full",
    ],
  ])("%s", async (_, command, exitCode, words, anchor) => {
    const main = await job.start(`box: { image: "${images.busybox}", command: ${JSON.stringify(command)} }`);
    expect(errorOf(main)).toMatch(new RegExp(`^box e\\w+ with code ${exitCode}`));
    expect(errorOf(main)).toContain(words);
    expect(errorOf(main)).toContain(`docs/troubleshooting.md#${anchor}`);
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
