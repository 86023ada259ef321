import { Agent } from "node:http";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { DockerHost } from "../../../ports/docker-host.ts";
import { readTlsMaterial } from "./tls-material.ts";

/**
 * Connects to the daemon by tcp, with TLS if the host asks for it; throws `UserError` if its certificates are
 * missing.
 */
export function tcpAgent(host: Extract<DockerHost, { kind: "tcp" }>): Agent {
  const address = { host: host.host, port: host.port };
  const material = host.tls && readTlsMaterial(host.tls);
  const agent = new Agent() as Agent & { createConnection(): Socket };
  agent.createConnection = () => {
    if (material === undefined) return connectTcp(address);
    // A server with several certificates chooses by name, and an address is not a name (RFC 6066, section 3).
    const servername = isIP(host.host) === 0 ? { servername: host.host } : {};
    return connectTls({ ...address, ...material, ...servername });
  };
  return agent;
}
