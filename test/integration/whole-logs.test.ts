import { expect, inject, test } from "vitest";
import type { StageOptions } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

/** The log as a reader sees it; what differs from run to run has one form, and lines that GitHub hides are left out. */
function asRead(output: string): string {
  return output
    .split("\n")
    .filter(
      (line) => !line.startsWith("::debug::") && !/^::(?:stop-commands::)?[0-9a-f]{32}(?:::)?$/.test(line),
    )
    .join("\n")
    .replaceAll("%0A", "\n        ")
    .replaceAll("%3A", ":")
    .replace(/^ *\d+\.\d s {2}/gm, "   0.0 s  ")
    .replace(/\b(after|within|waited)( +)\d+\.\d s/g, "$1$20.0 s")
    .replace(/\b(?:172|192|10)(?:\.\d+){3}(?::\d+)?/g, "<container IP>")
    .replace(/127\.0\.0\.1:(?!6380)\d+/g, "127.0.0.1:<port>")
    .replace(/Docker \S+ \(API \S+\) at \S+/, "Docker <version> at <socket>")
    .replaceAll(process.cwd(), "<workspace>")
    .replace(/source \S+\/no\.sql/, "source <workspace>/no.sql");
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
  ["command-cannot-start", `box: { image: "${images.busybox}", command: /no/such/program }`, {}],
])("the whole log: %s", async (name, services, options) => {
  const main = await job.start(services, options);
  await expect(asRead(main.output)).toMatchFileSnapshot(`whole-logs/${name}.txt`);
});
