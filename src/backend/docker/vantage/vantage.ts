/**
 * From where this job looks at its services. It decides where they are placed, what is published, and which routes
 * are tried; whether a route works is decided by a connection alone.
 */
export type Vantage =
  /** The job's container can be on one bridge network with the services. */
  | { readonly kind: "job-container"; readonly networkOwnerId: string; readonly because: string }
  | DaemonHost
  | PublishedOnly
  /** `--network none`: an isolation that the user asked for. */
  | { readonly kind: "isolated"; readonly because: string };

/** The process is in the daemon's own network namespace: it reaches container addresses and what is published on 127.0.0.1. */
interface DaemonHost {
  readonly kind: "daemon-host";
  /** `by-name`: somebody chose the name of the services' bridge, so another machine may have one like it. */
  readonly bridge: "certain" | "by-name";
  readonly because: string;
}

/** Only what is published can be reached. */
export interface PublishedOnly {
  readonly kind: "published-only";
  /** Names and addresses under which the daemon's host may be reached, best first. */
  readonly hosts: readonly string[];
  /** The address on which the daemon is asked to publish. */
  readonly hostIp: string;
  /**
   * `named`: the daemon itself answers at this host. `guessed`: whoever answers there may be another host, so a
   * connection proves nothing unless nobody answered at that port before.
   */
  readonly daemonHost: "named" | "guessed";
  readonly because: string;
  /** What the user can do where none of the hosts answers. */
  readonly remedy: string;
}
