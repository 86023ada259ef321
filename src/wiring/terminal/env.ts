import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { printVariables } from "../../terminal/environment/print-variables.ts";
import { readFlagSettings } from "../../terminal/read-flag-settings.ts";
import { print } from "../../terminal/standard-streams.ts";
import { thisJob } from "./this-job.ts";
import type { VerbCall } from "./verb-call.ts";

/** `env`: needs no daemon either, because `up` has left what it prints. */
export async function callEnv(call: VerbCall): Promise<number> {
  const { flags, words } = call;
  const { jobContainer } = readFlagSettings(flags, { checkDockerHost });
  const { before } = thisJob(call, { verb: "up", keeps: true, jobContainer, folder: process.cwd() });
  print(printVariables(before, { name: words[0], format: flags.get("format")?.[0] }));
  return 0;
}
