import { type DockerBackendTools, dockerBackend } from "../backend/docker/docker-backend.ts";
import { connectEngine } from "../backend/docker/engine-api/connect-engine.ts";
import { storedLogins } from "../backend/login/stored-logins.ts";
import { askCredentialHelper } from "../machine/ask-credential-helper.ts";
import { findListener } from "../machine/find-listener.ts";
import type { DaemonDoor } from "../machine/ssh-tunnel.ts";
import { workspaceTree } from "../machine/workspace-tree.ts";
import type { Backend } from "../ports/backend.ts";
import type { SocketFiles } from "../ports/docker-config-files.ts";
import type { Explainer } from "../ports/explanation.ts";
import type { Runner } from "../ports/runner.ts";
import { callTeller } from "../report/call-teller.ts";

/** What a start knows before it speaks to the daemon. */
interface DockerStart
  extends Pick<
    DockerBackendTools,
    "clock" | "daemon" | "files" | "job" | "log" | "processes" | "signal" | "surroundings"
  > {
  readonly runner: Runner;
  readonly dockerFiles: SocketFiles;
  /** Ends the calls of the failure report; without one, they have the time that they need. */
  readonly reportSignal?: AbortSignal;
}

/** The Docker daemon behind the door as the backend of a start, for every front. */
export function dockerOfStart(door: DaemonDoor, start: DockerStart): Backend & Explainer {
  const { runner, signal, reportSignal, log, files } = start;
  return dockerBackend({
    ...start,
    engine: connectEngine(door.endpoint, {
      signal,
      onAnswer: callTeller(log),
    }),
    engineForReport: connectEngine(door.endpoint, reportSignal === undefined ? {} : { signal: reportSignal }),
    daemonHost: door.host,
    memory: runner,
    tree: workspaceTree(files.workspace, signal),
    findLogin: storedLogins({
      ...start,
      environment: runner.environment(),
      files: start.dockerFiles,
      askHelper: askCredentialHelper,
      mask: runner.mask,
    }),
    findListener,
  });
}
