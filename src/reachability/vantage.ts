/**
 * From where this job looks at its services. It decides where they are placed, what is published, and which routes
 * are tried; whether a route works is decided by a connection alone.
 */
export type Vantage =
  /** The job's container can be on one bridge network with the services. */
  | { readonly kind: "job-container"; readonly networkOwnerId: string; readonly because: string }
  /** The process is in the daemon's own network namespace: it reaches container addresses and what is published on 127.0.0.1. */
  | { readonly kind: "daemon-host"; readonly because: string }
  /** Only what is published can be reached, at one of these hosts. */
  | {
      readonly kind: "published-only";
      readonly hosts: readonly string[];
      readonly hostIp: string;
      readonly because: string;
    }
  /** `--network none`: an isolation that the user asked for. */
  | { readonly kind: "isolated"; readonly because: string };
