import { createServer } from "node:net";
import { describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import type { RunningStage, StageRun } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
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

/** A service that prints these words and exits as soon as it has a file /go. */
const endsWhenTold = (words: string, code: number) =>
  `{ image: "${images.busybox}", command: 'sh -c "until test -e /go; do sleep 0.1; done; echo ${words}; exit ${code}"', wait: { log: never } }`;

/** Resolves when the service has ended. */
async function tellToEnd(service: string): Promise<void> {
  const filters = { label: [`sibling-services.service=${service}`] };
  const [found] = await docker.listContainers({ filters });
  const container = docker.getContainer(found?.Id ?? "");
  await (await container.exec({ Cmd: ["touch", "/go"] })).start({});
  await container.wait();
}

/** Calls back once the log has said of so many services that they have started. */
function inTheMeantime(services: number, happen: () => Promise<void>): (text: string) => void {
  let log = "";
  return (text) => {
    const before = countOf(log);
    log += text;
    if (before < services && countOf(log) >= services) void happen();
  };
}

const countOf = (log: string) => log.match(/: +started /g)?.length ?? 0;

// The sentence of each cause: causes.test.ts.
describe("what goes wrong is one sentence with a next step", () => {
  test("a service that exits at once: code and last lines, long before its time is over", async () => {
    const main = await job.start(`
echo:
  image: ${images.echo}
  ports: [7000]
  env: { ECHO_LISTEN_AFTER_MS: 60000, ECHO_EXIT_AFTER_MS: 500, ECHO_EXIT_CODE: 3, ECHO_LOG_LINES: 5 }
`);
    expect(main.exitCode).toBe(1);
    expect(errorOf(main)).toMatch(
      /^echo exited with code 3 after \d\.\d s: .+\nHint: Read its last lines; .*\nMore: .*#exited-while-starting$/,
    );
    // Not folded: after the group, and directly above the error.
    expect(main.output).toMatch(
      /^::endgroup::\necho:\n {2}state {3}exited with code 3\n(.*\n)* {2}its last lines:\n( {2}\| .*\n)+::error title=echo%3A Exited while starting::/m,
    );
    expect(main.elapsedMs).toBeLessThan(LONG_BEFORE_MS);
  });

  test("a service that keeps no log: its exit code all the same", async () => {
    const main = await job.start(
      `box: { image: "${images.busybox}", command: sh -c "exit 3", options: --log-driver none }`,
    );
    expect(errorOf(main)).toMatch(/^box exited with code 3 after/);
    expect(main.output).toContain("  its last lines cannot be read: ");
  });

  test("two services that have ended before main looks: both, each with its line, in one error", async () => {
    const stage = Promise.withResolvers<RunningStage>();
    const main = await job.start(
      `
one: ${endsWhenTold("one is broken", 2)}
two: ${endsWhenTold("two is broken", 3)}
`,
      {
        onStart: stage.resolve,
        onOutput: inTheMeantime(2, async () => {
          const { kill } = await stage.promise;
          kill("SIGSTOP");
          for (const name of ["one", "two"]) await tellToEnd(name);
          kill("SIGCONT");
        }),
      },
    );
    // Whichever main has heard of first.
    const sentences = errorOf(main)
      ?.split("\n")
      .filter((line) => !/^(?:Hint|More): /.test(line));
    expect(sentences?.map((line) => line.replace(/ after \d+\.\d s|, too/, "")).sort()).toEqual([
      "one exited with code 2: one is broken",
      "two exited with code 3: two is broken",
    ]);
    for (const name of ["one", "two"])
      expect(main.output).toMatch(new RegExp(`^${name}:\\n(?: {2}.*\\n)+? {2}\\| ${name} is broken\\n`, "m"));
  });

  test("a host port that another service has: its holder is named", async () => {
    const port = await freePort();
    const services = `redis: { image: "${images.redis}", ports: ["${port}:6379"] }`;
    await job.start(services);
    const main = await job.start(services);
    expect(errorOf(main)).toMatch(
      new RegExp(
        `^redis cannot use host port ${port}: it is taken by container sibling-services-[0-9a-f]{12}-redis \\(${images.redis}\\)\nHint: Write \`6379\` instead of \`${port}:6379\` .* the output \`redis-port\`\\.\n`,
      ),
    );
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
