import type { Vantage } from "./vantage.ts";

/** What the user can do where a service runs and listens, but none of the vantage's routes leads to it. */
export function remedyFor(vantage: Vantage): string {
  switch (vantage.kind) {
    case "job-container":
      return "Job and services are on one bridge network of this daemon: a firewall of its host must not drop what passes between its containers (FORWARD, bridge-nf-call-iptables).";
    case "daemon-host":
      return "The services' network is on this machine: a firewall must not drop what this machine sends to it (OUTPUT), and the service must listen on 0.0.0.0.";
    case "published-only":
      return vantage.remedy;
    case "isolated":
      return "Take --network none out of the job's container.options.";
  }
}
