import { type DockerBackendTools, dockerBackend } from "../../src/backend/docker/docker-backend.ts";
import type { Surroundings } from "../../src/ports/surroundings.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import type { Settings } from "../../src/request/settings.ts";
import { startSession } from "../../src/session/start-session.ts";
import type { StartTools } from "../../src/session/start-tools.ts";
import { aJob } from "../fakes/a-job.ts";
import { inMemoryEngine, plainImage } from "../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { noTraces } from "../fakes/no-traces.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";

const settings: Settings = {
  timeoutMs: 30_000,
  pull: undefined,
  publish: "as-needed",
  summary: "always",
  expiresSeconds: 600,
  jobNetwork: undefined,
  network: undefined,
  publishAddress: undefined,
  hostsFile: false,
  jobContainer: undefined,
  dockerHost: undefined,
  githubToken: undefined,
  logDirectory: undefined,
  collectLogs: undefined,
};

/** A step of a job on the daemon's machine, with an in-memory daemon that holds `app:1`, or that another step used. */
export function aStart({ engine = inMemoryEngine(), clock = new FakeClock(), job = aJob() } = {}) {
  engine.holdings.images.set("app:1", plainImage({ volumes: ["/data"] }));
  const log = recordingLog();
  const runner = recordingRunner();
  const cancel = new AbortController();
  const processes = {
    ownPid: 9,
    stat: (_pid: number): string | undefined => undefined,
    pidNamespace: () => "pid:[1]",
    bootId: () => "boot-1",
    uptimeSeconds: () => 3_600,
  };
  const surroundings: { -readonly [Key in keyof Surroundings]: Surroundings[Key] } = {
    traces: noTraces,
    leaveNonce: () => undefined,
    routes: () => ["192.0.2.0/24"],
    localAddresses: () => ["172.18.0.1"],
    interfaceNames: () => [...engine.holdings.networks.keys()].map((id) => `br-${id}`),
    defaultGateways: () => [],
    isInContainer: false,
    userName: undefined,
    fileAt: () => undefined,
    mountNamespace: "mnt:[1]",
    resolveName: async (name) => [name],
  };
  const written: Record<string, string> = {};
  const logFolder: StartTools["logFolder"] = {
    async write(directory, fileName, pieces) {
      const path = `${directory}/${fileName}`;
      written[path] = "";
      for await (const piece of pieces) written[path] += Buffer.from(piece).toString();
      return path;
    },
  };
  const outside = { job, log, clock, processes, surroundings, signal: cancel.signal };
  const backendTools: DockerBackendTools = {
    ...outside,
    engine,
    engineForReport: engine,
    daemonHost: { kind: "socket", path: "/s" },
    daemon: { host: { kind: "socket", path: "/s" }, text: "unix:///s", source: "default" },
    memory: runner,
    files: { workspace: "/work", exists: () => true },
    tree: { entriesOf: async () => undefined },
    findListener: () => undefined,
  };
  const tools: StartTools = {
    ...outside,
    runner,
    backend: dockerBackend(backendTools),
    hostsFile: { read: () => "", append: () => {}, remove: () => {} },
    logFolder,
  };
  const startWith = (given: Partial<Settings>, ...services: ServiceRequest[]) => {
    const request = { services, skipped: [], notices: [], warnings: [] };
    const starting = startSession({ request, exports: [], settings: { ...settings, ...given } }, tools);
    void letTimePass(clock, starting);
    return starting;
  };
  const start = (...services: ServiceRequest[]) => startWith({}, ...services);
  return {
    tools,
    backendTools,
    startWith,
    written,
    engine,
    clock,
    log,
    runner,
    cancel,
    processes,
    surroundings,
    start,
  };
}

/** Ten seconds, or until the work is done: a command in a container does not run in its first second. */
async function letTimePass(clock: FakeClock, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  for (let step = 0; step < 100 && !isOver; step += 1) await clock.advance(100);
}

/** A service whose health command decides; it has no port, for nothing listens in memory. */
export function aService(name: string, given: { command?: string[]; health?: string } = {}): ServiceRequest {
  return {
    name,
    image: "app:1",
    credentials: undefined,
    ports: [],
    environment: [],
    command: given.command ?? ["sleep", "60"],
    entrypoint: undefined,
    user: undefined,
    workingDirectory: undefined,
    hostname: undefined,
    healthcheck: { test: ["CMD-SHELL", given.health ?? "exit 0"] },
    volumes: [],
    resources: {},
    dockerOptions: undefined,
    containerName: undefined,
    platform: undefined,
    pull: undefined,
    aliases: [],
    timeoutMs: undefined,
    wait: undefined,
    dependsOn: [],
    copies: [],
    storage: undefined,
    afterReady: [],
    ifNotReady: "fail",
    url: undefined,
    apiNeeds: [],
  };
}
