import { checkDockerHost } from "./backend/docker/daemon/docker-host.ts";
import { findDockerHost } from "./backend/docker/daemon/find-docker-host.ts";
import { dockerBackend } from "./backend/docker/docker-backend.ts";
import { dockerLeftovers } from "./backend/docker/docker-leftovers.ts";
import { connectEngine } from "./backend/docker/engine-api/connect-engine.ts";
import { storedLogins } from "./backend/docker/image/login/stored-logins.ts";
import { JOINED_STATE_NAME, parseJoinedNetwork } from "./backend/docker/network/joined-network.ts";
import { explain } from "./commands/explain.ts";
import { OWN_FAILURE, run } from "./commands/run.ts";
import { type AfterUpTools, down, logs, ps } from "./commands/session-of-up.ts";
import { sweepEnded } from "./commands/sweep.ts";
import { up } from "./commands/up.ts";
import type { RunTools } from "./commands/verb-tools.ts";
import { identifyJob } from "./job/job-identity.ts";
import { formatIdentity, identify } from "./job/worker-process.ts";
import { askCredentialHelper } from "./machine/ask-credential-helper.ts";
import { dockerConfigFiles } from "./machine/docker-config-files.ts";
import { endProcess } from "./machine/end-process.ts";
import { findListener } from "./machine/find-listener.ts";
import { hostsFile } from "./machine/hosts-file.ts";
import { logFolder } from "./machine/log-folder.ts";
import { openDoor } from "./machine/ssh-tunnel.ts";
import { systemClock } from "./machine/system-clock.ts";
import { killProcess, processTable, surroundings } from "./machine/this-process.ts";
import { workspaceFiles } from "./machine/workspace-files.ts";
import { workspaceTree } from "./machine/workspace-tree.ts";
import { addressOf } from "./report/outputs.ts";
import type { ReachableService } from "./report/reachable-service.ts";
import { timedLog } from "./report/timed-log.ts";
import { HANDED_OVER_STATE_NAME } from "./session/handed-over.ts";
import { type GivenLine, parseCommandLine } from "./terminal/command-line/parse-command-line.ts";
import { printedText } from "./terminal/command-line/printed-text.ts";
import { terminalLeader } from "./terminal/ends/ancestors.ts";
import { interruptionsOf } from "./terminal/ends/interruptions.ts";
import { printVariables } from "./terminal/environment/print-variables.ts";
import { serviceVariables } from "./terminal/environment/service-variables.ts";
import { failCommand } from "./terminal/fail-command.ts";
import { keptSessions } from "./terminal/kept-sessions.ts";
import { readFlagSettings, readOrder } from "./terminal/read-order.ts";
import { readTerminalJob } from "./terminal/read-terminal-job.ts";
import { findCommand, userCommand } from "./terminal/run-command.ts";
import { logOf, print } from "./terminal/standard-streams.ts";
import { findSystem } from "./terminal/systems.ts";
import { terminalRunner } from "./terminal/terminal-runner.ts";
import { whereServicesAre } from "./terminal/where-services-are.ts";
import { environmentOf, ownerOf, runOrderOf } from "./terminal/wishes.ts";

const environment = environmentOf();
const system = findSystem(environment);

async function carryOut(line: GivenLine): Promise<number> {
  if (line.kind !== "verb") {
    print(printedText(line));
    return 0;
  }
  const log = logOf(line.flags, { environment, system });
  try {
    return await carryOutVerb(line, log);
  } catch (error) {
    failCommand(error, log);
    return OWN_FAILURE;
  }
}

async function carryOutVerb(
  { verb, flags, words }: Extract<GivenLine, { kind: "verb" }>,
  plainLog: ReturnType<typeof logOf>,
): Promise<number> {
  const files = workspaceFiles();
  const reading = { environment, files, checkDockerHost, hasCommand: verb === "run" };
  if (verb === "check") {
    const { request } = readOrder(flags, reading);
    for (const sentence of [...request.warnings, ...request.notices]) plainLog.notice(sentence);
    print(`${request.services.map(({ name, image }) => `${name}: ${image}\n`).join("")}`);
    return 0;
  }
  const starts = verb === "run" || verb === "up";
  const inputs = starts || verb === "explain" ? readOrder(flags, reading) : undefined;
  const settings = inputs?.settings ?? readFlagSettings(flags, reading);
  if (verb === "run") {
    const found = findCommand(words);
    if (found.kind === "missing") {
      failCommand(found.why, plainLog);
      return found.exitCode;
    }
  }
  const own = identify(processTable.ownPid, processTable);
  const order = runOrderOf(flags, system);
  const job = readTerminalJob(environment, {
    verb: verb === "run" ? "run" : "up",
    folder: files.workspace,
    system,
    ownProcess: own === undefined ? String(process.pid) : formatIdentity(own),
    owner: ownerOf(
      { verb, flags, system, keeps: order.keep !== "never" },
      {
        own,
        leader: terminalLeader(processTable),
        find: (pid) => identify(pid, processTable),
      },
    ),
  });
  const here = surroundings(job, settings.jobContainer);
  const traces = { job, processes: processTable, surroundings: here };
  const jobSession = flags.get("session")?.[0] ?? identifyJob(traces).jobSession;
  const kept = keptSessions();
  if (verb === "env") {
    print(printVariables(kept.read(jobSession), { name: words[0], format: flags.get("format")?.[0] }));
    return 0;
  }
  const log = timedLog(plainLog, systemClock);
  const runner = terminalRunner(environment, plainLog.mask);
  const dockerFiles = dockerConfigFiles(log);
  const daemon = findDockerHost(settings.dockerHost, environment, dockerFiles);
  const cancelling = new AbortController();
  await using door = await openDoor(daemon.host, { signal: cancelling.signal });
  const shared = { ...traces, log, clock: systemClock, signal: cancelling.signal };
  const before = kept.read(jobSession);
  const leftovers = dockerLeftovers({
    ...shared,
    engine: connectEngine(door.endpoint, { changeMs: 15_000, askMs: 5_000 }),
    isDaemonLocal: daemon.host.kind === "socket",
    joined: () => parseJoinedNetwork(before?.state[JOINED_STATE_NAME] ?? runner.state(JOINED_STATE_NAME)),
  });
  const engine = connectEngine(door.endpoint, { signal: cancelling.signal });
  const backend = dockerBackend({
    ...shared,
    engine,
    engineForReport: connectEngine(door.endpoint, {}),
    daemon,
    daemonHost: door.host,
    memory: runner,
    files,
    tree: workspaceTree(files.workspace, cancelling.signal),
    findLogin: storedLogins({
      ...shared,
      environment,
      files: dockerFiles,
      askHelper: askCredentialHelper,
      mask: runner.mask,
    }),
    findListener,
  });
  let reached: readonly ReachableService[] = [];
  const variables = () => ({ ...serviceVariables(reached), ...runner.exported });
  const keep = () => {
    const addresses = Object.fromEntries(reached.map((service) => [service.name, addressOf(service)]));
    kept.write(jobSession, { variables: variables(), addresses, state: runner.saved });
  };
  const tools: RunTools & AfterUpTools = {
    ...shared,
    runner,
    backend,
    leftovers,
    hostsFile,
    logFolder: logFolder(files.workspace, undefined),
    handedOut: (services, exported) => {
      reached = services;
      return whereServicesAre(services, exported);
    },
    interruptions: interruptionsOf(processTable),
    cancel: (why) => cancelling.abort(why),
    fail: (why) => failCommand(why, plainLog),
    kill: killProcess,
    leave: (exitCode) => process.exit(exitCode),
    command: userCommand(words),
    variables,
    keep,
    print,
  };
  switch (verb) {
    case "run":
      return run(inputs ?? readOrder(flags, reading), order, tools);
    case "up": {
      const exitCode = await up(inputs ?? readOrder(flags, reading), tools);
      if (exitCode !== 0) return exitCode;
      keep();
      print(
        printVariables(kept.read(jobSession), {
          name: undefined,
          format: flags.get("format")?.[0] ?? "places",
        }),
      );
      return 0;
    }
    case "down": {
      const exitCode = await down(jobSession, before?.state[HANDED_OVER_STATE_NAME], tools);
      if (exitCode === 0) kept.forget(jobSession);
      return exitCode;
    }
    case "ps":
      return ps(jobSession, before?.addresses ?? {}, tools);
    case "logs":
      return logs(jobSession, words[0], tools);
    case "sweep":
      return sweepEnded(jobSession, tools);
    case "explain":
      return explain({ settings, system: system?.name, daemon: daemon.text }, { backend, print });
  }
}

try {
  process.exitCode = await carryOut(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  failCommand(error, logOf(new Map(), { environment, system }));
  process.exitCode = OWN_FAILURE;
} finally {
  endProcess();
}
