/**
 * Where this job stands relative to its services. It decides on which network they are placed, what is published, and
 * which routes are tried; only a connection decides whether a route works.
 */
export type Vantage =
  /** The job's container can be on one bridge network with the services. */
  | { readonly kind: "job-container"; readonly because: string }
  | DaemonHost
  | PublishedOnly
  /** `--network none`: an isolation that the user asked for. */
  | { readonly kind: "isolated"; readonly because: string };

/** The process is in the daemon's own network namespace: it reaches container addresses and what is published on 127.0.0.1. */
interface DaemonHost {
  readonly kind: "daemon-host";
  /** `by-name`: the name of the services' bridge was chosen, so another machine may have the same one. */
  readonly bridge: "certain" | "by-name";
  readonly because: string;
}

/** Only what is published can be reached. */
export interface PublishedOnly {
  readonly kind: "published-only";
  /** Names and addresses at which the daemon's host may be reachable, best first. */
  readonly hosts: readonly string[];
  /** The address on which the daemon should publish. */
  readonly hostIp: string;
  /**
   * `named`: the daemon itself answers at this host. `guessed`: another host may answer there, so a connection proves
   * nothing unless that port was silent before.
   */
  readonly daemonHost: "named" | "guessed";
  readonly because: string;
  /** What the user can do if none of the hosts answers. */
  readonly remedy: string;
}
