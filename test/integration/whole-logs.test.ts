import { expect, inject, test } from "vitest";
import { runStep } from "../engines/bed/job.ts";
import { startJobContainer, withSocket } from "../engines/bed/job-container.ts";
import { startEmptyRegistry } from "../registry/empty-registry.ts";
import type { RunningStage, StageOptions } from "../step/run-step.ts";
import { aJob, oneJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();

/** What stands in a log. */
interface Reading {
  /** Debug logging is on: then what is decided stands there too. The calls of the API differ from run to run. */
  readonly level: "info" | "debug";
}

/** The log as a reader sees it; what differs from run to run has one form, and lines that GitHub hides are left out. */
function asRead(output: string, { level }: Reading = { level: "info" }): string {
  const isHidden = (line: string) =>
    (line.startsWith("::debug::") &&
      (level === "info" || /^::debug::(?:GET|POST|PUT|DELETE|HEAD) /.test(line))) ||
    /^::(?:stop-commands::)?[0-9a-f]{32}(?:::)?$/.test(line);
  return output
    .split("\n")
    .filter((line) => !isHidden(line))
    .join("\n")
    .replaceAll("%0A", "\n        ")
    .replaceAll("%3A", ":")
    .replace(/^ *\d+\.\d s {2}/gm, "   0.0 s  ")
    .replace(/\b(after|within|waited|in)( +)\d+(?:\.\d)? (m?s)/g, "$1$20.0 $3")
    .replace(/\b(?:172|192|10)(?:\.\d+){3}(?::\d+)?/g, "<container IP>")
    .replace(/127\.0\.0\.1:(?!6380|15432)\d+/g, "127.0.0.1:<port>")
    .replace(/localhost:\d+/g, "localhost:<port>")
    .replace(/Docker \S+ \(API \S+\) at \S+/, "Docker <version> at <socket>")
    .replaceAll(process.cwd(), "<workspace>")
    .replace(/\/\S+\/sibling-services-step-\w+/g, "<workspace>")
    .replace(/sibling-services-[0-9a-f]{12}/g, "sibling-services-<session>")
    .replace(/\(pid \d+\)/g, "(pid <pid>)")
    .replace(/\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/, "<date> <time> UTC")
    .replace(/^::debug::facts: .*$/m, "::debug::facts: {…}")
    .replace(/\b[0-9a-f]{12,64}\b/g, "<id>");
}

test.each<[string, string, Partial<StageOptions>]>([
  [
    "three-services",
    `
cache: { image: "${images.redis}", ports: [6379] }
migrate: { image: "${images.busybox}", command: "true", wait: { exit: 0 }, depends-on: cache }
queue: { image: "${images.redis}", ports: [6379], depends-on: { migrate: finished } }
`,
    { inputs: { export: "CACHE_URL={cache.url}" }, environment: { GITHUB_ACTION: "services" } },
  ],
  [
    "exited",
    `app: { image: "${images.busybox}", command: ["sh", "-c", "echo reading /etc/app; echo 'Error: TOKEN is required'; exit 1"] }`,
    {},
  ],
  [
    "health-command",
    `redis: { image: "${images.redis}", command: redis-server --logfile /dev/null, ports: [6379], options: --health-cmd "redis-cli -p 6380 info" }`,
    { inputs: { timeout: "2s" } },
  ],
  [
    "nothing-listens",
    `web: { image: "${images.busybox}", command: sleep 60, ports: [8080] }`,
    { inputs: { timeout: "2s" } },
  ],
  [
    "one-host-port-twice",
    `
db: { image: "${images.redis}", ports: ["16379:6379"] }
cache: { image: "${images.redis}", ports: ["16379:6379"] }
`,
    {},
  ],
  ["no-url", `box: { image: "${images.busybox}" }`, { inputs: { export: "BOX_URL={box.url}" } }],
  ["mount-missing", `box: { image: "${images.busybox}", volumes: ["./no.sql:/no.sql"] }`, {}],
  [
    "setting-missing",
    `
cache: { image: "${images.redis}", ports: [6379] }
database: { image: "${images.postgres}", ports: [5432], depends-on: cache }
`,
    {},
  ],
  ["command-cannot-start", `box: { image: "${images.busybox}", command: /no/such/program }`, {}],
])("the whole log: %s", async (name, services, options) => {
  const main = await job.start(services, options);
  await expect(asRead(main.output)).toMatchFileSnapshot(`whole-logs/${name}.txt`);
});

test("the whole log: image-not-found", async () => {
  await using registry = await startEmptyRegistry();
  const main = await job.start(`db: "${registry.host}/postgres:15-alpin"`);
  await expect(asRead(main.output)).toMatchFileSnapshot("whole-logs/image-not-found.txt");
});

test("the whole log: port-taken", async () => {
  const environment = oneJob();
  const services = (name: string) => `${name}: { image: "${images.redis}", ports: ["15432:6379"] }`;
  await job.start(services("first"), { environment });
  const main = await job.start(services("second"), { environment });
  await expect(asRead(main.output)).toMatchFileSnapshot("whole-logs/port-taken.txt");
});

test("the whole log: cancelled", async () => {
  const running = Promise.withResolvers<RunningStage>();
  const main = await job.start(
    `
cache: { image: "${images.redis}", ports: [6379] }
slow: { image: "${images.busybox}", command: ["sh", "-c", "echo migrating; sleep 600"], ports: [8080], depends-on: cache }
`,
    {
      onStart: running.resolve,
      onOutput: (text) => {
        if (/slow: +started/.test(text)) void running.promise.then(cancelSoon);
      },
    },
  );
  await expect(asRead(main.output)).toMatchFileSnapshot("whole-logs/cancelled.txt");
});

/** Once its port has been asked. */
function cancelSoon(stage: RunningStage): void {
  setTimeout(() => stage.kill("SIGINT"), 1_500);
}

test("the whole log: of post, after the job has failed and a service has died", async () => {
  const main = await job.start(`
cache: { image: "${images.redis}", ports: [6379], command: redis-server --logfile /dev/null }
worker: { image: "${images.busybox}", command: ["sh", "-c", "httpd -p 80; echo serving; sleep 2; echo Error: queue is full; exit 4"], ports: [80] }
`);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const post = await job.stop(main, { "job-status": "failure" });
  await expect(asRead(post.output)).toMatchFileSnapshot("whole-logs/post-of-a-failed-job.txt");
});

test("the whole log: with debug logging", async () => {
  const main = await job.start(`cache: { image: "${images.redis}", ports: [6379] }`, {
    environment: { RUNNER_DEBUG: "1" },
  });
  const post = await job.stop(main, {}, { environment: { RUNNER_DEBUG: "1" } });
  for (const [stage, call] of [
    [main, "POST /containers/create: 201"],
    [post, "GET /networks: 200"],
  ] as const)
    expect(stage.output).toMatch(new RegExp(`^::debug::${call} after \\d+\\.\\d ms$`, "m"));
  await expect(asRead(main.output + post.output, { level: "debug" })).toMatchFileSnapshot(
    "whole-logs/debug.txt",
  );
});

test("the whole log: in a job container", async () => {
  await using container = await startJobContainer(dockerHost, withSocket(new URL(dockerHost).pathname));
  const services = `
postgres: { image: "${images.postgres}", env: { POSTGRES_PASSWORD: secret }, ports: ["5432"] }
after: { image: "${images.redis}", ports: [6379], depends-on: postgres }
`;
  const main = await runStep("main", container, {
    inputs: { services, export: "DATABASE_URL={postgres.url}" },
    environment: { GITHUB_ACTION: "services" },
  });
  const post = await runStep("post", container, { inputs: { "job-status": "success" }, state: main.state });
  await expect(asRead(main.output + post.output)).toMatchFileSnapshot("whole-logs/job-container.txt");
});
