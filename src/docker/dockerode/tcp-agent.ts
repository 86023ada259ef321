import { Agent } from "node:http";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { DockerHost } from "../docker-host.ts";
import { readTlsMaterial } from "./tls-material.ts";

/** Dials the daemon by tcp, with TLS where the host asks for it; throws `UserError` where its certificates are missing. */
export function tcpAgent(host: Extract<DockerHost, { kind: "tcp" }>): Agent {
  const address = { host: host.host, port: host.port };
  const material = host.tls && readTlsMaterial(host.tls);
  const agent = new Agent() as Agent & { createConnection(): Socket };
  agent.createConnection = () =>
    material === undefined ? connectTcp(address) : connectTls({ ...address, ...material });
  return agent;
}
