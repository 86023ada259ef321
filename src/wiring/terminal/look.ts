import { followLogs, logs } from "../../commands/logs.ts";
import { ps } from "../../commands/session-of-up.ts";
import { afterUp } from "./after-up.ts";
import type { VerbCall } from "./verb-call.ts";

/** `ps` and `logs`: look at what runs, and change nothing. */
export async function callLook(verb: "ps" | "logs", call: VerbCall): Promise<number> {
  const { flags, words } = call;
  const { jobSession, before, withTools } = afterUp(call);
  return withTools(before, (tools) => {
    switch (verb) {
      case "ps":
        return ps(jobSession, before?.addresses ?? {}, tools);
      case "logs":
        return flags.has("follow")
          ? followLogs(jobSession, words[0], tools)
          : logs(jobSession, words[0], tools);
    }
  });
}
