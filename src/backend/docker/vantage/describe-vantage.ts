import type { Vantage } from "./vantage.ts";

/** Where this job stands and how it reaches the services, in a user's words. */
export function describeVantage(vantage: Vantage): string {
  switch (vantage.kind) {
    case "job-container":
      return "This job runs in a container on the services' network; services are reached by their names.";
    case "daemon-host":
      return "This job runs on the Docker host; services are reached at 127.0.0.1.";
    case "published-only":
      return `This job is not on the services' network; trying the Docker host at ${vantage.hosts.join(", ")}`;
    case "isolated":
      return "This job has no network, so it reaches no service.";
  }
}
