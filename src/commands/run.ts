import { identifyJob } from "../job/job-identity.ts";
import type { RunningCommand } from "../ports/command.ts";
import type { Interruption } from "../ports/interruption.ts";
import type { LogsPolicy } from "../request/settings.ts";
import type { StepRequest } from "../request/step-request.ts";
import { startSession } from "../session/start-session.ts";
import { UserError } from "../user-error.ts";
import { OWN_FAILURE } from "./own-failure.ts";
import { type RunPhase, reactionTo } from "./react.ts";
import { removeOwnSession } from "./remove-session.ts";
import type { RunTools } from "./verb-tools.ts";

/** What the flags say about the end of a run. */
interface RunOrder {
  readonly keep: "never" | "on-failure" | "always";
  readonly logs: LogsPolicy;
}

/** After Ctrl-C, which the command has had too. */
const PATIENCE_AFTER_PRESS_MS = 10_000;
/** After TERM: CI agents kill within nine or ten seconds. */
const PATIENCE_AFTER_TOLD_MS = 5_000;

/** Starts the services, runs the command, removes the services; returns the exit code. */
export async function run(inputs: StepRequest, order: RunOrder, tools: RunTools): Promise<number> {
  const course = courseOf(tools);
  tools.interruptions((interruption) => course.take(interruption));
  try {
    await startSession(inputs, tools);
  } catch (error) {
    course.phase = "removing";
    tools.fail(error);
    const exitCode = course.exitCode ?? OWN_FAILURE;
    if (order.keep === "never") await removeOwnSession(tools, { logs: "never", mayHaveFailed: true });
    else keep(tools);
    return exitCode;
  }
  const exitCode = await course.untilOver(tools.command.start(tools.variables()));
  course.phase = "removing";
  const hasFailed = exitCode !== 0;
  if (order.keep === "always" || (order.keep === "on-failure" && hasFailed)) {
    keep(tools);
  } else {
    await removeOwnSession(tools, { logs: order.logs, mayHaveFailed: hasFailed });
  }
  await course.commandEnded();
  return exitCode;
}

function keep(tools: RunTools): void {
  tools.keep();
  sayHowToRemove(tools);
}

function sayHowToRemove(tools: RunTools): void {
  const { jobSession } = identifyJob(tools);
  tools.log.notice(`the services stay: remove them with \`sibling-services down --session ${jobSession}\``);
}

/** One run's way through its phases, and what interruptions do to it. */
function courseOf(tools: RunTools) {
  const { clock, log } = tools;
  let phase: RunPhase = "starting";
  let presses = 0;
  let exitCode: number | undefined;
  let running: RunningCommand | undefined;
  let stopWaiting: (() => void) | undefined;

  let isKilled = false;
  const kill = () => {
    isKilled = true;
    running?.kill();
  };
  const killAfter = (ms: number) => {
    void clock.sleep(ms).then(kill);
  };
  const react = (interruption: Interruption): void => {
    switch (reactionTo(interruption, { phase, presses })) {
      case "cancel-start":
        tools.cancel(new UserError(`the start was cancelled (${nameOf(interruption)})`));
        break;
      case "wait-for-command":
        log.info("waiting for the command to end; press Ctrl-C again to kill it");
        killAfter(PATIENCE_AFTER_PRESS_MS);
        break;
      case "end-both":
        log.info(`ending: ${nameOf(interruption)}`);
        running?.signal(interruption.kind === "told" ? interruption.signal : "SIGTERM");
        killAfter(PATIENCE_AFTER_TOLD_MS);
        stopWaiting?.();
        break;
      case "kill-command":
        log.info("killing the command; press Ctrl-C again to leave without removing the services");
        kill();
        stopWaiting?.();
        break;
      case "keep-removing":
        log.info("still removing the services");
        break;
      case "leave":
        sayHowToRemove(tools);
        tools.leave(interruption.exitCode);
        break;
    }
  };

  return {
    get exitCode() {
      return exitCode;
    },
    set phase(next: RunPhase) {
      phase = next;
    },
    take(interruption: Interruption): void {
      if (interruption.kind === "pressed") presses += 1;
      exitCode ??= interruption.exitCode;
      react(interruption);
    },
    /** The command's exit code, or that of the interruption that ended it first. */
    async untilOver(command: RunningCommand): Promise<number> {
      phase = "running";
      running = command;
      const told = new Promise<void>((resolve) => {
        stopWaiting = resolve;
      });
      const ended = await Promise.race([command.ended, told]);
      return (isKilled ? exitCode : ended) ?? exitCode ?? OWN_FAILURE;
    },
    /** What is removed under a command that is still ending. */
    async commandEnded(): Promise<void> {
      await running?.ended;
      // A shell that dies of TERM leaves what it was waiting for.
      if (exitCode !== undefined) running?.kill();
    },
  };
}

function nameOf(interruption: Interruption): string {
  switch (interruption.kind) {
    case "pressed":
      return "Ctrl-C";
    case "told":
      return interruption.signal;
    case "orphaned":
      return `${interruption.parent}, which started this, has ended`;
  }
}
