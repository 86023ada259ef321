import type { Surroundings } from "../../reachability/surroundings.ts";
import type { Findings } from "../saved-session.ts";
import { forgetHosts, type HostsFile } from "../stage/write-hosts.ts";
import { findLostRemains } from "./find-lost-remains.ts";
import type { JobEnd } from "./job-end.ts";
import { leaveNetwork } from "./leave-network.ts";
import { type StopTools, stopSession } from "./stop-session.ts";

/** The outside of a post. */
export interface StopJobTools extends StopTools {
  readonly surroundings: Pick<Surroundings, "traces" | "leaveNonce">;
  readonly hostsFile: HostsFile;
}

/** Removes what this step has started, or, where that is lost, what the job has. */
export async function stopJob(
  found: Exclude<Findings, { kind: "nothing" }>,
  end: JobEnd,
  tools: StopJobTools,
): Promise<void> {
  const all = found.kind === "known" ? [found] : await findLostRemains(tools);
  if (all.length === 0) tools.log.info("nothing to remove: main has not started anything");
  for (const remains of all) {
    await stopSession(remains, end, tools);
    if (remains.belongings.kind === "session") {
      forgetHosts(remains.belongings.id, tools.hostsFile, tools.log);
    }
  }
  if (end.joined !== undefined) await leaveNetwork(end.joined, tools);
}
