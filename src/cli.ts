import { OWN_FAILURE } from "./commands/own-failure.ts";
import { endProcess } from "./machine/end-process.ts";
import {
  type GivenLine,
  type GivenVerb,
  parseCommandLine,
} from "./terminal/command-line/parse-command-line.ts";
import type { VerbName } from "./terminal/command-line/verbs.ts";
import { failureAsVariables } from "./terminal/environment/failure-as-variables.ts";
import { failCommand } from "./terminal/fail-command.ts";
import { logOf, print } from "./terminal/standard-streams.ts";
import { findSystem } from "./terminal/systems.ts";
import { environmentOf } from "./terminal/wishes.ts";
import type { VerbCall } from "./wiring/terminal/verb-call.ts";

const environment = environmentOf();
const system = findSystem(environment);

async function carryOut(line: GivenLine): Promise<number> {
  if (line.kind !== "verb") {
    const { printedText } = await import("./terminal/command-line/printed-text.ts");
    print(printedText(line));
    return 0;
  }
  const exitCode = await exitCodeOf(line);
  if (exitCode !== 0) print(failureAsVariables(line, exitCode));
  return exitCode;
}

async function exitCodeOf({ verb, flags, words }: GivenVerb): Promise<number> {
  const log = logOf(flags, { environment, system });
  try {
    return await carryOutVerb(verb, { flags, words, environment, system, log });
  } catch (error) {
    failCommand(error, log);
    return OWN_FAILURE;
  } finally {
    log.close();
  }
}

/** Loads no more than the verb needs. */
async function carryOutVerb(verb: VerbName, call: VerbCall): Promise<number> {
  switch (verb) {
    case "run":
      return (await import("./wiring/terminal/start.ts")).callRun(call);
    case "up":
      return (await import("./wiring/terminal/start.ts")).callUp(call);
    case "down":
      return (await import("./wiring/terminal/down.ts")).callDown(call);
    case "ps":
    case "logs":
      return (await import("./wiring/terminal/look.ts")).callLook(verb, call);
    case "sweep":
      return (await import("./wiring/terminal/sweep.ts")).callSweep(call);
    case "env":
      return (await import("./wiring/terminal/env.ts")).callEnv(call);
    case "check":
      return (await import("./wiring/terminal/check.ts")).callCheck(call);
    case "explain":
      return (await import("./wiring/terminal/explain.ts")).callExplain(call);
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
