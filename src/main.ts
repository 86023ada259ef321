import { actionsLog } from "./actions/actions-log.ts";
import { actionsRunner } from "./actions/actions-runner.ts";
import { failStep } from "./actions/fail-step.ts";
import { hasComposeFile, readInputs } from "./actions/inputs/read-inputs.ts";
import { readJob } from "./actions/read-job.ts";
import { chooseBackend } from "./backend/choose-backend.ts";
import { checkDockerHost } from "./backend/docker/daemon/docker-host.ts";
import { findDockerHost, isDaemonFound } from "./backend/docker/daemon/find-docker-host.ts";
import { chooseNamespace } from "./backend/kubernetes/access/cluster-choice.ts";
import { serviceAccount } from "./backend/kubernetes/access/service-account.ts";
import { cancellation } from "./machine/cancellation.ts";
import { dockerConfigFiles } from "./machine/docker-config-files.ts";
import { endProcess } from "./machine/end-process.ts";
import { hostsFile } from "./machine/hosts-file.ts";
import { logFolder } from "./machine/log-folder.ts";
import { readTextFile } from "./machine/read-text-file.ts";
import { openDoor, TUNNEL_STATE_NAME } from "./machine/ssh-tunnel.ts";
import { systemClock } from "./machine/system-clock.ts";
import { processTable, surroundings } from "./machine/this-process.ts";
import { workspaceFiles } from "./machine/workspace-files.ts";
import type { Backend } from "./ports/backend.ts";
import { handedOutLines } from "./report/handed-out.ts";
import { timedLog } from "./report/timed-log.ts";
import { NOTHING_STARTED, STATE_NAME } from "./session/saved-session.ts";
import { startSession } from "./session/start-session.ts";
import { summarizeInputErrors } from "./session/summarize-input-errors.ts";
import { dockerOfStart } from "./wiring/docker-of-start.ts";

const cancelled = cancellation(failStep);
try {
  const runner = actionsRunner();
  runner.saveState(STATE_NAME, NOTHING_STARTED);
  const log = timedLog(actionsLog(), systemClock);
  const job = readJob(runner.environment());
  const files = workspaceFiles(job.workspace);
  const readCompose = hasComposeFile(runner.input, files)
    ? (await import("./request/compose/read-compose.ts")).readCompose
    : undefined;
  const podTemplate = runner.input("pod-template");
  const { template, problems } =
    podTemplate === undefined
      ? { template: undefined, problems: [] }
      : (await import("./backend/kubernetes/template/read-pod-template.ts")).readPodTemplate(podTemplate);
  const inputs = await summarizeInputErrors(
    () => readInputs(runner, { files, checkDockerHost, readCompose, otherProblems: problems }),
    { runner, log },
  );
  const { settings } = inputs;
  const shared = {
    job,
    log,
    clock: systemClock,
    surroundings: surroundings(job, settings.jobContainer),
    processes: processTable,
    signal: cancelled.step,
  };
  const start = (backend: Backend) =>
    startSession(inputs, {
      ...shared,
      runner,
      backend,
      hostsFile,
      handedOut: (services, exported) => handedOutLines(services, exported, job.step),
      logFolder: logFolder(files.workspace, job.temporaryFolder),
    });
  const environment = runner.environment();
  const dockerFiles = dockerConfigFiles(log);
  const chosenDaemon = () => findDockerHost(settings.dockerHost, environment, dockerFiles);
  const account = serviceAccount(environment, readTextFile);
  const choice = chooseBackend(settings.backend, account, () => isDaemonFound(chosenDaemon(), dockerFiles));
  if (choice.kind === "kubernetes") {
    // A bundle of its own, so that a job beside Docker does not read it.
    const { clusterOfStart } = await import("./wiring/cluster-of-start.ts");
    const backend = clusterOfStart({
      ...shared,
      runner,
      files,
      dockerFiles,
      choice: chooseNamespace(choice.account, settings.kubernetesNamespace, choice.because),
      template,
      reportSignal: cancelled.report,
    });
    await start(backend);
  } else {
    const daemon = chosenDaemon();
    await using door = await openDoor(daemon.host, {
      signal: cancelled.step,
      remember: (folder) => runner.saveState(TUNNEL_STATE_NAME, folder),
    });
    const backend = dockerOfStart(door, {
      ...shared,
      runner,
      files,
      daemon,
      dockerFiles,
      reportSignal: cancelled.report,
    });
    await start(backend);
  }
} catch (error) {
  failStep(error);
} finally {
  endProcess();
}
