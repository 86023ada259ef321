import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { startEmptyRegistry } from "../registry/empty-registry.ts";
import type { StageRun } from "../step/run-step.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();

/** One secret for each place in which a user may write one. */
const CANARIES = {
  env: "canary-env-5f21",
  option: "canary-option-77a0",
  password: "canary-password-c41d",
  command: "canary-command-9e02",
  health: "canary-health-1b6c",
  path: "canary-path-02d7",
  header: "canary-header-e6a1",
  body: "canary-body-8f30",
  log: "canary-log-4c9b",
  exec: "canary-exec-d15e",
  afterReady: "canary-after-ready-63fb",
};
const servicesOf = (registry: string) => `
redis:
  image: "${images.redis}"
  ports: [6379]
  env: { APP_SECRET: ${CANARIES.env} }
  options: --env OTHER=${CANARIES.option} --health-cmd "redis-cli ping || echo ${CANARIES.health}"
  command: redis-server --pidfile /tmp/${CANARIES.command}
echo:
  image: "${images.echo}"
  ports: [7001]
  if-not-ready: warn
  timeout: 3s
  wait:
    - { http: "/health?token=${CANARIES.path}", headers: { Authorization: "Bearer ${CANARIES.header}" } }
    - { http: /, body: "${CANARIES.body}|." }
    - { exec: "true ${CANARIES.exec}" }
    - { log: "${CANARIES.log}" }
box:
  image: "${images.busybox}"
  command: sleep 600
  after-ready: "true ${CANARIES.afterReady}"
broken:
  image: ${registry}/private/image:1
  credentials: { username: me, password: ${CANARIES.password} }
  env: { APP_SECRET: ${CANARIES.env} }
`;

/** Command lines of all processes that main starts, or is. */
const commandLines = new Set<string>();
let watch: NodeJS.Timeout;
beforeAll(() => {
  watch = setInterval(() => void lookAtProcesses(), 20);
});
afterAll(() => clearInterval(watch));

async function lookAtProcesses(): Promise<void> {
  for (const pid of await readdir("/proc")) {
    const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    // The services' own processes hold what they were started with; their parents do not.
    if (text.includes("index.js") || text.startsWith("docker")) commandLines.add(text);
  }
}

function expectNoCanary(where: string, text: string): void {
  for (const canary of Object.values(CANARIES)) {
    expect(text.includes(canary), `${canary} is in ${where}`).toBe(false);
  }
}

/** The lines in which a secret is told to the runner, so that it can hide it, are for the runner alone. */
const shown = ({ output }: StageRun) => output.replace(/^::add-mask::.*$/gm, "");

describe("a secret that is written into a service", () => {
  test("appears in no log, summary, state, label, name or command line of ours", async () => {
    await using registry = await startEmptyRegistry();
    const services = servicesOf(registry.host);
    const broken = await job.start(services);
    expect(broken.output).toMatch(
      /^::error(?: title=[^:]*)?::broken: could not pull the image localhost:\d+\/private\/image:1: /m,
    );
    expect(broken.output).toContain(`::add-mask::${CANARIES.password}`);
    const main = await job.start(services.slice(0, services.indexOf("broken:")));
    expect(main.output).not.toMatch(/^::error[ :]/m);
    for (const run of [broken, main]) {
      expectNoCanary("the log", shown(run));
      expectNoCanary("the summary", run.summary);
      expectNoCanary("the state", JSON.stringify(run.state));
      expectNoCanary("the environment of later steps", JSON.stringify(run.environment));
    }
    const filters = JSON.stringify({ label: ["sibling-services.session"] });
    for (const { Names, Labels } of await docker.listContainers({ all: true, filters })) {
      expectNoCanary("a label or a name", JSON.stringify({ Names, Labels }));
    }
    for (const network of await docker.listNetworks({ filters })) {
      expectNoCanary("a network", JSON.stringify(network));
    }
    const post = await job.stop(main, { "job-status": "failure" });
    expectNoCanary("post's log", shown(post));
    expectNoCanary("a command line", [...commandLines].join("\n"));
    expect(commandLines.size).toBeGreaterThan(0);
  });

  test("ports are published on 127.0.0.1 alone", async () => {
    const main = await job.start(`redis: { image: "${images.redis}", ports: [6379] }`);
    const { NetworkSettings } = await docker.getContainer(main.outputs["redis-id"] ?? "").inspect();
    const hosts = Object.values(NetworkSettings.Ports).flatMap((bindings) => bindings ?? []);
    expect(hosts.map(({ HostIp }) => HostIp)).toEqual(["127.0.0.1"]);
  });
});
