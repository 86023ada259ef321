import type { PublishPolicy } from "../../../../src/backend/docker/publish/plan-publication.ts";
import type { PublishedOnly, Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { PortRequest } from "../../../../src/request/request.ts";

export const port = (number: number, hostPort?: string, hostIp?: string): PortRequest => ({
  containerPort: tcpPort(number),
  hostPort,
  hostIp,
});

export const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };

/** Jobs elsewhere, who know the daemon's host, or only guess it. */
export const remote: PublishedOnly = {
  kind: "published-only",
  hosts: ["docker"],
  hostIp: "0.0.0.0",
  daemonHost: "named",
  because: "",
  remedy: "",
};

export const guessed: PublishedOnly = { ...remote, daemonHost: "guessed", hostIp: "127.0.0.1" };

export const asNeeded: PublishPolicy = { kind: "as-needed" };
