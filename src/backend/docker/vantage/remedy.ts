import type { Vantage } from "./vantage.ts";

/** What the user can do if a service runs and listens, but none of the vantage's routes leads to it. */
export function remedyFor(vantage: Vantage): string {
  switch (vantage.kind) {
    case "job-container":
      return "Job and services are on one bridge network of this daemon: make sure no firewall on its host blocks traffic between its containers (FORWARD, bridge-nf-call-iptables).";
    case "daemon-host":
      return "The services' network is on this machine: make sure no firewall blocks traffic from this machine to it (OUTPUT), and that the service listens on 0.0.0.0.";
    case "published-only":
      return vantage.remedy;
    case "isolated":
      return "Remove --network none from the options of the job's container.";
  }
}
