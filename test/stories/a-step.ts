import type { Job } from "../../src/job/job.ts";
import { identifyJob } from "../../src/job/job-identity.ts";
import type { Backend, Leftovers } from "../../src/ports/backend.ts";
import type { Surroundings } from "../../src/ports/surroundings.ts";
import { PRESET_PARTS } from "../../src/readiness/presets/preset-parts.ts";
import { handedOutLines } from "../../src/report/handed-out.ts";
import { knownServicesOf } from "../../src/request/known-services.ts";
import { formatProblems } from "../../src/request/problem.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import type { Settings } from "../../src/request/settings.ts";
import { readExports } from "../../src/request/templates/read-exports.ts";
import { findRemains } from "../../src/session/saved-session.ts";
import { startSession } from "../../src/session/start-session.ts";
import type { StartTools } from "../../src/session/start-tools.ts";
import { readJobEnd } from "../../src/session/stop/job-end.ts";
import { stopJob } from "../../src/session/stop/stop-job.ts";
import { aJob } from "../fakes/a-job.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { noTraces } from "../fakes/no-traces.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { recordingRunner } from "../fakes/recording-runner.ts";

// Loading takes turns of the event loop, for which a fake clock does not wait.
await Promise.all(PRESET_PARTS.map(({ load }) => load()));

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
  testcontainers: false,
  jobContainer: undefined,
  dockerHost: undefined,
  backend: "auto",
  kubernetesNamespace: undefined,
  githubToken: undefined,
  logDirectory: undefined,
  collectLogs: undefined,
};

/** What a backend needs of a step; a test may change how its surroundings look. */
export type Outside = ReturnType<typeof outsideOf>;

function outsideOf(job: Job, clock: FakeClock) {
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
    interfaceNames: () => [],
    defaultGateways: () => [],
    isInContainer: false,
    userName: undefined,
    fileAt: () => undefined,
    mountNamespace: "mnt:[1]",
    resolveName: async (name) => [name],
  };
  const outside = { job, clock, log: recordingLog(), processes, surroundings, signal: cancel.signal };
  return { ...outside, runner: recordingRunner(), cancel };
}

/** A backend as main and as post see it. */
interface Connected {
  readonly backend: Backend;
  readonly leftovers: Leftovers;
}

/** The main and the post of one step, on the backend that `connect` gives them. */
export function aStep<Given extends Connected>(
  connect: (outside: Outside) => Given,
  { clock = new FakeClock(), job = aJob() }: { readonly clock?: FakeClock; readonly job?: Job } = {},
) {
  const outside = outsideOf(job, clock);
  const { runner, log, processes, surroundings } = outside;
  const connected = connect(outside);
  const { backend, leftovers } = connected;
  const written: Record<string, string> = {};
  const logFolder: StartTools["logFolder"] = {
    async write(directory, fileName, pieces) {
      const path = `${directory}/${fileName}`;
      written[path] = "";
      for await (const piece of pieces) written[path] += Buffer.from(piece).toString();
      return path;
    },
  };
  const handedOut: StartTools["handedOut"] = (services, exported) =>
    handedOutLines(services, exported, job.step);
  let hosts: readonly string[] = [];
  const hostsFile: StartTools["hostsFile"] = {
    read: () => hosts.map((line) => `${line}\n`).join(""),
    append: (lines) => {
      hosts = [...hosts, ...lines.trimEnd().split("\n")];
    },
    remove: (isGone) => {
      hosts = hosts.filter((line) => !isGone(line));
    },
  };
  const tools: StartTools = { ...outside, backend, hostsFile, logFolder, handedOut };
  /** Main, with these settings and the text of `export`. */
  const startWith = (
    { exported = "", ...given }: Partial<Settings> & { readonly exported?: string },
    ...services: ServiceRequest[]
  ) => {
    const request = { services, skipped: [], notices: [], warnings: [] };
    const read = readExports(exported, knownServicesOf(request));
    if (read.kind === "problems") throw new Error(formatProblems(read.problems));
    const inputs = { request, exports: read.exports, settings: { ...settings, ...given } };
    const starting = startSession(inputs, tools);
    // Ten seconds, because a command in a container does not run in its first second.
    void letTimePass(clock, starting, 10_000);
    return starting;
  };
  /** Post, with what main has saved. */
  const stop = async (
    hasJobFailed: "yes" | "no" = "no",
    kill: (pid: number) => void = () => {},
  ): Promise<void> => {
    const identity = identifyJob({ job, processes, surroundings });
    const found = findRemains(runner.saved.session, identity);
    if (found.kind === "nothing") throw new Error("main has not come far enough");
    const told = { step: job.step, logs: "on-failure", mayHaveFailed: hasJobFailed === "yes" } as const;
    const end = readJobEnd(told, runner.state);
    const postTools = { backend: leftovers, log, clock, processes, kill, job: identity, hostsFile };
    const stopped = stopJob(found, end, postTools);
    await letTimePass(clock, stopped, 60_000);
    await stopped;
  };
  const start = (...services: ServiceRequest[]) => startWith({}, ...services);
  return {
    ...outside,
    ...connected,
    startTools: tools,
    settings,
    written,
    hostsFile,
    start,
    startWith,
    stop,
  };
}

/** So long, or until the work is done. */
async function letTimePass(clock: FakeClock, work: Promise<unknown>, longestMs: number): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  for (let passedMs = 0; passedMs < longestMs && !isOver; passedMs += 100) await clock.advance(100);
}
