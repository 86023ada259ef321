import type { ServiceRequest } from "../../src/request/request.ts";
import type { Settings } from "../../src/session/settings.ts";
import { type StartTools, startSession } from "../../src/session/start-session.ts";
import { inMemoryEngine, plainImage } from "../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { noTraces } from "../fakes/no-traces.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";

const settings: Settings = {
  servicesText: undefined,
  servicesFile: undefined,
  exportText: undefined,
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
};

/** A job on the daemon's machine, with an in-memory daemon that holds `app:1`. */
export function aStart() {
  const engine = inMemoryEngine();
  engine.holdings.images.set("app:1", plainImage({ volumes: ["/data"] }));
  const clock = new FakeClock();
  const log = recordingLog();
  const runner = recordingRunner();
  const cancel = new AbortController();
  const processes = {
    ownPid: 9,
    stat: () => undefined,
    pidNamespace: () => "pid:[1]",
    bootId: () => "boot-1",
  };
  const tools: StartTools = {
    runner,
    log,
    clock,
    engine,
    daemonHost: { kind: "socket", path: "/s" },
    daemon: { host: { kind: "socket", path: "/s" }, text: "unix:///s", source: "default" },
    surroundings: {
      traces: noTraces,
      leaveNonce: () => undefined,
      localAddresses: () => ["172.18.0.1"],
      defaultGateways: () => [],
      isInContainer: false,
      groupOf: () => undefined,
      resolveName: async (name) => [name],
    },
    processes,
    hostsFile: { read: () => "", append: () => {}, replace: () => {} },
    files: { workspace: "/work", exists: () => true },
    tree: { entriesOf: async () => undefined },
    findListener: () => undefined,
    signal: cancel.signal,
  };
  const start = (...services: ServiceRequest[]) =>
    startSession({ request: { services, skipped: [], notices: [] }, exports: [], settings }, tools);
  return { engine, clock, log, runner, cancel, processes, start };
}

/** A service whose health command decides; it has no port, for nothing listens in memory. */
export function aService(name: string, given: { command?: string[]; health?: string } = {}): ServiceRequest {
  return {
    name,
    image: "app:1",
    credentials: undefined,
    ports: [],
    body: {
      Cmd: given.command ?? ["sleep", "60"],
      Healthcheck: { Test: ["CMD-SHELL", given.health ?? "exit 0"] },
    },
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
    fieldReferences: [],
    apiNeeds: [],
  };
}
