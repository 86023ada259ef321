import type { Vantage } from "../vantage/vantage.ts";
import type { PublishPolicy } from "./plan-publication.ts";

/** The warning about ports that others besides the job can reach; `undefined` if none can. */
export function publicationWarning(vantage: Vantage, policy: PublishPolicy): string | undefined {
  if (vantage.kind === "isolated") return undefined;
  const wanted = policy.kind === "always" ? policy.hostIp : undefined;
  const needed = vantage.kind === "published-only" ? vantage.hostIp : "127.0.0.1";
  const hostIp = wanted ?? needed;
  if (hostIp.startsWith("127.") || hostIp === "::1") return undefined;
  const where = ["", "0.0.0.0", "::"].includes(hostIp) ? "all interfaces" : hostIp;
  const why =
    wanted === undefined ? "because this job has no other route to them" : "because of `publish: always`";
  const ports = wanted === undefined ? "ports" : "declared ports";
  return `${ports} are published on ${where} of the Docker host ${why}. Anyone who can reach that host can reach the services; set publish-address to narrow this`;
}
