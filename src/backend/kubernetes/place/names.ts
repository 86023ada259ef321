import type { Session } from "../../../ports/session.ts";
import { hostnameOf } from "../pod/host-name.ts";

/** The headless Service of a job, below whose name its services have theirs. */
export function networkName({ jobSession }: Pick<Session, "jobSession">): string {
  return `job-${jobSession}`;
}

/** The same for each start in one job, so that of two that start at once the cluster refuses one. */
export function podName(service: string, { jobSession }: Pick<Session, "jobSession">): string {
  return `${hostnameOf(service)}-${jobSession}`;
}

/**
 * By which name the job reaches a service: the resolver of a pod completes it with the domains of its own namespace
 * and of all.
 */
export function hostInCluster(
  service: string,
  { network, namespace, ownNamespace }: { network: string; namespace: string; ownNamespace: string },
): string {
  const name = `${hostnameOf(service)}.${network}`;
  return namespace === ownNamespace ? name : `${name}.${namespace}`;
}

/**
 * The complete domain of a job's services, so that they find each other by their bare names; none if this pod's own
 * resolver does not tell the cluster's domain.
 *
 * @param resolvConf /etc/resolv.conf of this pod
 */
export function searchDomains(
  resolvConf: string,
  { network, namespace, ownNamespace }: { network: string; namespace: string; ownNamespace: string },
): string[] {
  const domains = [...resolvConf.matchAll(/^search\s+(.*)$/gm)].flatMap(([, line = ""]) => line.split(/\s+/));
  const prefix = `${ownNamespace}.svc.`;
  const own = domains.find((domain) => domain.startsWith(prefix));
  return own === undefined ? [] : [`${network}.${namespace}.svc.${own.slice(prefix.length)}`];
}
