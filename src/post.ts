import { actionsLog } from "./actions/actions-log.ts";
import { actionsRunner } from "./actions/actions-runner.ts";
import { findMain } from "./actions/find-main.ts";
import { readPlaceInputs, readPostInputs } from "./actions/inputs/read-post-inputs.ts";
import { readJob } from "./actions/read-job.ts";
import { chooseBackend } from "./backend/choose-backend.ts";
import { parseSavedDockerHost } from "./backend/docker/daemon/docker-host.ts";
import { findDockerHost, isDaemonFound } from "./backend/docker/daemon/find-docker-host.ts";
import { dockerLeftovers } from "./backend/docker/docker-leftovers.ts";
import { connectEngine } from "./backend/docker/engine-api/connect-engine.ts";
import { JOINED_STATE_NAME, parseJoinedNetwork } from "./backend/docker/network/joined-network.ts";
import { chooseNamespace } from "./backend/kubernetes/access/cluster-choice.ts";
import { parseSavedNamespace } from "./backend/kubernetes/access/saved-namespace.ts";
import { serviceAccount } from "./backend/kubernetes/access/service-account.ts";
import { identifyJob } from "./job/job-identity.ts";
import { ignoreCancel } from "./machine/cancellation.ts";
import { dockerConfigFiles } from "./machine/docker-config-files.ts";
import { endProcess } from "./machine/end-process.ts";
import { hostsFile } from "./machine/hosts-file.ts";
import { processTexts } from "./machine/process-texts.ts";
import { readTextFile } from "./machine/read-text-file.ts";
import { closeLeftDoor, openDoor, TUNNEL_STATE_NAME } from "./machine/ssh-tunnel.ts";
import { systemClock } from "./machine/system-clock.ts";
import { killProcess, processTable, surroundings } from "./machine/this-process.ts";
import type { Leftovers } from "./ports/backend.ts";
import { callTeller } from "./report/call-teller.ts";
import { findRemains, STATE_NAME } from "./session/saved-session.ts";
import { endUnknownMain } from "./session/stop/end-unknown-main.ts";
import { readJobEnd } from "./session/stop/job-end.ts";
import { stopJob } from "./session/stop/stop-job.ts";
import { messageOf } from "./user-error.ts";

const log = actionsLog();
ignoreCancel(log);
try {
  const runner = actionsRunner();
  const environment = runner.environment();
  const job = readJob(environment);
  const outside = { log, clock: systemClock, processes: processTable, kill: killProcess };
  const state = await endUnknownMain(runner.state, {
    ...outside,
    findMain: () => findMain(processTexts(), processTable),
  });
  const here = surroundings(job, runner.input("job-container"));
  const identity = identifyJob({ job, processes: processTable, surroundings: here });
  const found = findRemains(state(STATE_NAME), identity);
  if (found.kind === "nothing") {
    log.info("nothing to remove: the start step created nothing");
  } else {
    const saved = found.kind === "known" ? found.backend : undefined;
    const end = readJobEnd({ step: job.step, ...readPostInputs(runner.input, environment) }, state);
    const stop = (backend: Leftovers) =>
      stopJob(found, end, { ...outside, backend, job: identity, hostsFile });
    const dockerFiles = dockerConfigFiles(log);
    const chosenHost = () => findDockerHost(runner.input("docker-host"), environment, dockerFiles);
    const account = serviceAccount(environment, readTextFile);
    const namespace = parseSavedNamespace(saved);
    const given = readPlaceInputs(runner.input);
    const wish = saved === undefined ? given.backend : namespace === undefined ? "docker" : "kubernetes";
    const choice = chooseBackend(wish, account, () => isDaemonFound(chosenHost(), dockerFiles));
    if (choice.kind === "kubernetes") {
      const { kubernetesLeftovers } = await import("./backend/kubernetes/kubernetes-leftovers.ts");
      const cluster = chooseNamespace(choice.account, namespace ?? given.kubernetesNamespace, choice.because);
      await stop(kubernetesLeftovers({ ...outside, choice: cluster }));
    } else {
      const host = saved === undefined ? chosenHost().host : parseSavedDockerHost(saved);
      await using door = await openDoor(host);
      const backend = dockerLeftovers({
        ...outside,
        engine: connectEngine(door.endpoint, { changeMs: 15_000, askMs: 5_000, onAnswer: callTeller(log) }),
        isDaemonLocal: host.kind === "socket",
        joined: () => parseJoinedNetwork(state(JOINED_STATE_NAME)),
      });
      await stop(backend);
    }
  }
  await closeLeftDoor(state(TUNNEL_STATE_NAME));
} catch (error) {
  // A job that did its work must not fail because of its cleanup.
  log.warning(`cleanup stopped early: ${messageOf(error)}`);
} finally {
  endProcess();
}
