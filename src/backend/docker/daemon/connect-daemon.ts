import type { Clock } from "../../../ports/clock.ts";
import type { Log } from "../../../ports/log.ts";
import { messageOf, UserError } from "../../../user-error.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import { EngineBreakdown } from "../engine/engine-breakdown.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import { describeDockerHost } from "./docker-host.ts";
import type { DaemonChoice } from "./find-docker-host.ts";
import { hopelessness, type NoDaemonFacts, nameOfChoice, socketMissing } from "./no-daemon.ts";

const PAUSE_MS = 250;

/**
 * How long to wait for the default socket of a daemon that is still starting; a job without a daemon must get its
 * error soon.
 */
const PATIENCE_FOR_DEFAULT_MS = 5_000;

/**
 * Waits until the daemon answers. A daemon that was named may still be starting (a sidecar of the runner's pod); a
 * default socket that does not exist is unlikely to appear, so that wait is short.
 */
export async function connectDaemon(
  choice: DaemonChoice,
  engine: Pick<Engine, "about">,
  tools: { clock: Clock; log: Log; signal: AbortSignal; patienceMs: number; about: NoDaemonFacts },
): Promise<EngineFacts> {
  const startedAtMs = tools.clock.nowMs();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await engine.about();
    } catch (error) {
      if (error instanceof EngineRefusal) throw refused(choice, tools.about, error);
      if (!(error instanceof EngineBreakdown)) throw error;
      const hopeless = hopelessness(choice, error.code, tools.about);
      if (hopeless !== undefined) throw withCause(hopeless, error);
      const waitedMs = tools.clock.nowMs() - startedAtMs;
      const patienceMs = patienceFor(error.code, choice, tools.patienceMs);
      if (waitedMs >= patienceMs) {
        throw withCause(noAnswer(choice, tools.about, error), error);
      }
      if (attempt === 1)
        tools.log.info(
          `waiting up to ${patienceMs / 1_000} s for the daemon at ${describeDockerHost(choice.host)}: ${causeOf(error)}`,
        );
      await tools.clock.sleep(PAUSE_MS, tools.signal);
    }
  }
}

function patienceFor(code: string, choice: DaemonChoice, patienceMs: number): number {
  switch (code) {
    case "ECONNREFUSED":
    case "ECONNRESET":
      return patienceMs;
    case "ENOENT":
      return choice.source === "default" ? Math.min(patienceMs, PATIENCE_FOR_DEFAULT_MS) : patienceMs;
    default:
      return 0;
  }
}

function noAnswer(choice: DaemonChoice, about: NoDaemonFacts, error: EngineBreakdown): UserError {
  if (error.code === "ENOENT") return socketMissing(choice, about);
  return new UserError(
    `no Docker daemon answers at ${describeDockerHost(choice.host)} (${reasonOf(error)})`,
    {
      topic: "Docker does not answer",
      hint: `Start the daemon before this step, or check ${nameOfChoice(choice, about)}.`,
    },
  );
}

function withCause(error: UserError, cause: unknown): UserError {
  return new UserError(error.message, { hint: error.hint, topic: error.topic, cause });
}

/** Something answers at that address, but not as a daemon answers its clients. */
function refused(choice: DaemonChoice, about: NoDaemonFacts, error: EngineRefusal): UserError {
  const wantsTls = /HTTP request to an HTTPS server/.test(error.reason);
  return new UserError(`the daemon at ${describeDockerHost(choice.host)} refuses this job: ${error.reason}`, {
    topic: "Docker does not answer",
    hint: wantsTls
      ? "Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the directory with ca.pem, cert.pem and key.pem."
      : `Check ${nameOfChoice(choice, about)} and any proxy between this job and the daemon.`,
    cause: error,
  });
}

/** TLS errors are opaque codes; this translates the common ones. */
function reasonOf(error: EngineBreakdown): string {
  switch (error.code) {
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

function causeOf(error: EngineBreakdown): string {
  return messageOf(error.cause);
}
