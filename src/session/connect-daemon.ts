import type { Clock } from "../clock.ts";
import { describeDockerHost } from "../docker/docker-host.ts";
import type { Engine, EngineFacts } from "../docker/engine.ts";
import { EngineBreakdown } from "../docker/engine-breakdown.ts";
import { EngineRefusal } from "../docker/engine-refusal.ts";
import type { DaemonChoice } from "../docker/find-docker-host.ts";
import type { Log } from "../log.ts";
import { messageOf, UserError } from "../user-error.ts";

const PAUSE_MS = 250;

/** What tells why there is no daemon, and what helps. */
export interface JobSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isInContainer: boolean;
  groupOf(path: string): number | undefined;
}

/**
 * Waits until the daemon answers. One that somebody named is perhaps only coming up (a sidecar of the runner's pod);
 * a default socket that does not exist will not appear.
 */
export async function connectDaemon(
  choice: DaemonChoice,
  engine: Pick<Engine, "about">,
  tools: { clock: Clock; log: Log; signal: AbortSignal; patienceMs: number; about: JobSurroundings },
): Promise<EngineFacts> {
  const deadlineMs = tools.clock.nowMs() + tools.patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await engine.about();
    } catch (error) {
      const isHopeless = !isComingUp(error, choice) || tools.clock.nowMs() >= deadlineMs;
      if (error instanceof EngineRefusal) throw refused(choice, error);
      if (!(error instanceof EngineBreakdown)) throw error;
      if (isHopeless) throw noDaemon(choice, tools.about, error);
      if (attempt === 1)
        tools.log.info(`waiting for the daemon at ${describeDockerHost(choice.host)}: ${causeOf(error)}`);
      await tools.clock.sleep(PAUSE_MS, tools.signal);
    }
  }
}

function isComingUp(error: unknown, choice: DaemonChoice): boolean {
  const code = codeOf(error);
  return (
    code === "ECONNREFUSED" || code === "ECONNRESET" || (code === "ENOENT" && choice.source !== "default")
  );
}

function noDaemon(choice: DaemonChoice, about: JobSurroundings, error: unknown): UserError {
  const where = describeDockerHost(choice.host);
  switch (codeOf(error)) {
    case "ENOENT":
      return choice.source === "default" ? noSocket(where, about, error) : namedSocketMissing(choice, error);
    case "EACCES":
      return notPermitted(where, about, error);
    default:
      return new UserError(`no Docker daemon answers at ${where} (${reasonOf(error)})`, {
        hint: `Start the daemon before this step, or correct ${nameOf(choice)}.`,
        cause: error,
      });
  }
}

/** Somebody answers at that address, but not as a daemon answers its clients. */
function refused(choice: DaemonChoice, error: EngineRefusal): UserError {
  const wantsTls = /HTTP request to an HTTPS server/.test(error.reason);
  return new UserError(`the daemon at ${describeDockerHost(choice.host)} refuses this job: ${error.reason}`, {
    hint: wantsTls
      ? "Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem."
      : `Correct ${nameOf(choice)}, or what stands between this job and the daemon.`,
    cause: error,
  });
}

/** Nobody named a daemon, and none of the usual sockets is there. */
function noSocket(where: string, about: JobSurroundings, cause: unknown): UserError {
  if (about.environment.KUBERNETES_SERVICE_HOST) {
    const mode = about.environment.HOSTNAME?.endsWith("-workflow") ? " of the runner's kubernetes mode" : "";
    return new UserError(`no Docker daemon: this job runs in a Kubernetes pod${mode}, which has none`, {
      hint: "Give the runner a daemon (actions-runner-controller: containerMode.type dind), or name one by DOCKER_HOST or the input docker-host.",
      cause,
    });
  }
  const sentence = `no Docker daemon: the socket ${where} does not exist in this job`;
  if (!about.isInContainer) {
    return new UserError(sentence, {
      hint: "Start Docker on this machine, or name a daemon by DOCKER_HOST or the input docker-host.",
      cause,
    });
  }
  return new UserError(sentence, {
    hint: "Share the daemon's socket with the job's container (container.options: -v /var/run/docker.sock:/var/run/docker.sock), or name a daemon by DOCKER_HOST or the input docker-host.",
    cause,
  });
}

function namedSocketMissing(choice: DaemonChoice, cause: unknown): UserError {
  const where = describeDockerHost(choice.host);
  return new UserError(`no Docker daemon: the socket ${where} does not exist in this job`, {
    hint: `Correct ${nameOf(choice)}, or share that socket with the job's container (container.options: -v ${where}:${where}).`,
    cause,
  });
}

function notPermitted(where: string, about: JobSurroundings, cause: unknown): UserError {
  const group = about.groupOf(where);
  const adding =
    group === undefined || group === 0 ? "" : ` or add its user to the socket's group (--group-add ${group})`;
  return new UserError(`no Docker daemon: this job's user may not open the socket ${where}`, {
    hint: `Run the job's container as root (container.options: --user 0)${adding}.`,
    cause,
  });
}

function nameOf({ source }: DaemonChoice): string {
  switch (source) {
    case "docker-host input":
      return "the input docker-host";
    case "DOCKER_HOST":
    case "DOCKER_CONTEXT":
      return source;
    case "current context":
      return "the current docker context (docker context use)";
    case "default":
      return "DOCKER_HOST or the input docker-host";
  }
}

/** TLS says what is wrong in codes that only its own people read. */
function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
    case "SELF_SIGNED_CERT_IN_CHAIN":
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return `its certificate is not signed by the ca.pem in use: ${causeOf(error)}`;
    case "EPROTO":
      return `it does not speak TLS: ${causeOf(error)}`;
    default:
      return causeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof EngineBreakdown ? error.code : "";
}

function causeOf(error: unknown): string {
  return messageOf(error instanceof EngineBreakdown ? error.cause : error);
}
