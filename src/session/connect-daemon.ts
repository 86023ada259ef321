import type { Clock } from "../clock.ts";
import type { DockerHost } from "../docker/docker-host.ts";
import type { Engine, EngineFacts } from "../docker/engine.ts";
import { EngineRefusal } from "../docker/engine-refusal.ts";
import type { DaemonChoice } from "../docker/find-docker-host.ts";
import type { Log } from "../log.ts";
import { messageOf, UserError } from "../user-error.ts";

const PAUSE_MS = 250;

/**
 * Waits until the daemon answers. One that somebody named is perhaps only coming up (a sidecar of the runner's pod);
 * a default socket that does not exist will not appear.
 */
export async function connectDaemon(
  choice: DaemonChoice,
  engine: Pick<Engine, "about">,
  tools: { clock: Clock; log: Log; signal: AbortSignal; patienceMs: number },
): Promise<EngineFacts> {
  const deadlineMs = tools.clock.nowMs() + tools.patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await engine.about();
    } catch (error) {
      const isHopeless = !isComingUp(error, choice) || tools.clock.nowMs() >= deadlineMs;
      if (error instanceof UserError || error instanceof EngineRefusal) throw error;
      if (isHopeless) throw noDaemon(choice, error);
      if (attempt === 1)
        tools.log.info(`waiting for the daemon at ${describeHost(choice.host)}: ${messageOf(error)}`);
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

function noDaemon(choice: DaemonChoice, error: unknown): UserError {
  const where = describeHost(choice.host);
  switch (codeOf(error)) {
    case "ENOENT":
      return new UserError(`no Docker daemon: the socket ${where} does not exist in this job`, {
        hint:
          "Share the daemon's socket with the job's container (container.options: -v /var/run/docker.sock:/var/run/docker.sock), " +
          "or name a daemon by DOCKER_HOST or the input docker-host.",
        cause: error,
      });
    case "EACCES":
      return new UserError(`no Docker daemon: this job's user may not open the socket ${where}`, {
        hint: "Run the job's container as root (container.options: --user 0) or add its user to the socket's group (--group-add).",
        cause: error,
      });
    default:
      return new UserError(`no Docker daemon answers at ${where} (${messageOf(error)})`, {
        hint: "Start the daemon before this step, or correct DOCKER_HOST or the input docker-host.",
        cause: error,
      });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function describeHost(host: DockerHost): string {
  return host.kind === "socket" ? host.path : `tcp://${host.host}:${host.port}`;
}
