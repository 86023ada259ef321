import type { OwnContainer } from "../own-container/find-own-container.ts";
import type { VantageFacts } from "../vantage/decide-vantage.ts";
import type { Vantage } from "../vantage/vantage.ts";

/** Whether the daemon cannot see this job's files, as far as is known: no mount of the job's leads to them. */
export function isDaemonRemote(
  own: OwnContainer | undefined,
  vantage: Pick<Vantage, "kind">,
  { dockerHost, isInContainer }: Pick<VantageFacts, "dockerHost" | "isInContainer">,
): boolean {
  if (own !== undefined || vantage.kind !== "published-only") return false;
  return dockerHost.kind !== "socket" || isInContainer;
}
