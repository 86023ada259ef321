import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import type { PodTemplate } from "../../backend/kubernetes/template/pod-template.ts";
import { run } from "../../commands/run.ts";
import { up } from "../../commands/up.ts";
import type { RunTools } from "../../commands/verb-tools.ts";
import { hostsFile } from "../../machine/hosts-file.ts";
import { logFolder } from "../../machine/log-folder.ts";
import { openDoor } from "../../machine/ssh-tunnel.ts";
import { systemClock } from "../../machine/system-clock.ts";
import { killProcess, processTable } from "../../machine/this-process.ts";
import { workspaceFiles } from "../../machine/workspace-files.ts";
import { addressOf } from "../../report/outputs.ts";
import type { ReachableService } from "../../report/reachable-service.ts";
import { timedLog } from "../../report/timed-log.ts";
import type { StepRequest } from "../../request/step-request.ts";
import { interruptionsOf } from "../../terminal/ends/interruptions.ts";
import { printVariables } from "../../terminal/environment/print-variables.ts";
import { serviceVariables } from "../../terminal/environment/service-variables.ts";
import { failCommand } from "../../terminal/fail-command.ts";
import { readOrder } from "../../terminal/read-order.ts";
import { findCommand, userCommand } from "../../terminal/run-command.ts";
import { print } from "../../terminal/standard-streams.ts";
import { terminalRunner } from "../../terminal/terminal-runner.ts";
import { whereServicesAre } from "../../terminal/where-services-are.ts";
import { runOrderOf } from "../../terminal/wishes.ts";
import { dockerOfStart } from "../docker-of-start.ts";
import { leftoversBehind } from "./leftovers-behind.ts";
import { placeOfFlags } from "./place-of-flags.ts";
import { templateOfFlags } from "./template-of-flags.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `run`: the command is looked for before anything is started. */
export async function callRun(call: VerbCall): Promise<number> {
  const inputs = await readInputsOf(call, "run");
  const found = findCommand(call.words);
  if (found.kind === "missing") {
    failCommand(found.why, call.log);
    return found.exitCode;
  }
  const order = runOrderOf(call.flags, call.system);
  return withStart(call, inputs, { verb: "run", keeps: order.keep !== "never" }, ({ tools }) =>
    run(inputs, order, tools),
  );
}

/** `up`: prints what the commands after it will know. */
export async function callUp(call: VerbCall): Promise<number> {
  const inputs = await readInputsOf(call, "up");
  return withStart(call, inputs, { verb: "up", keeps: true }, async ({ tools, read }) => {
    const exitCode = await up(inputs, tools);
    if (exitCode !== 0) return exitCode;
    tools.keep();
    print(printVariables(read(), { name: undefined, format: call.flags.get("format")?.[0] ?? "places" }));
    return 0;
  });
}

/** What the flags and the files that they name ask for. */
interface InputsOfStart extends StepRequest {
  readonly template: PodTemplate | undefined;
}

async function readInputsOf({ flags, environment }: VerbCall, verb: "run" | "up"): Promise<InputsOfStart> {
  const files = workspaceFiles();
  const { template, problems: otherProblems } = await templateOfFlags(flags, files.read);
  const reading = { environment, files, checkDockerHost, hasCommand: verb === "run", otherProblems };
  return { ...(await readOrder(flags, reading)), template };
}

/** Builds all that a start needs, on the daemon or in the cluster that the flags and the environment choose. */
async function withStart(
  call: VerbCall,
  { settings, template }: InputsOfStart,
  errand: { readonly verb: "run" | "up"; readonly keeps: boolean },
  story: (start: {
    readonly tools: RunTools;
    read(): ReturnType<ReturnType<typeof thisJob>["kept"]["read"]>;
  }) => Promise<number>,
): Promise<number> {
  const { environment, words } = call;
  const files = workspaceFiles();
  const { jobContainer } = settings;
  const { traces, jobSession, kept, before } = thisJob(call, {
    ...errand,
    jobContainer,
    folder: files.workspace,
  });
  const log = timedLog(call.log, systemClock);
  const runner = terminalRunner(environment, call.log.mask);
  const place = placeOfFlags(settings, call, log);
  const cancelling = new AbortController();
  const shared = { ...traces, log, clock: systemClock, signal: cancelling.signal };
  let reached: readonly ReachableService[] = [];
  const variables = () => ({ ...serviceVariables(reached), ...runner.exported });
  const begin = (behind: Pick<RunTools, "backend" | "leftovers">) =>
    story({
      read: () => kept.read(jobSession),
      tools: {
        ...shared,
        ...behind,
        runner,
        hostsFile,
        logFolder: logFolder(files.workspace, undefined),
        handedOut: (services, exported) => {
          reached = services;
          return whereServicesAre(services, exported);
        },
        interruptions: interruptionsOf(processTable),
        cancel: (why) => cancelling.abort(why),
        fail: (why) => failCommand(why, call.log),
        kill: killProcess,
        leave: (exitCode) => process.exit(exitCode),
        command: userCommand(words),
        variables,
        keep: () => {
          const addresses = Object.fromEntries(reached.map((service) => [service.name, addressOf(service)]));
          kept.write(jobSession, { variables: variables(), addresses, state: runner.saved });
        },
      },
    });
  if (place.kind === "kubernetes") {
    const { clusterBehind } = await import("./cluster-behind.ts");
    const { cluster: choice, dockerFiles } = place;
    return begin(clusterBehind({ ...shared, runner, files, dockerFiles, choice, template }));
  }
  const { daemon, dockerFiles } = place;
  await using door = await openDoor(daemon.host, { signal: cancelling.signal });
  return await begin({
    backend: dockerOfStart(door, { ...shared, runner, files, daemon, dockerFiles }),
    leftovers: leftoversBehind(door, daemon, { ...shared, before, state: runner.state }),
  });
}
