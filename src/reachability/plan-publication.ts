import type { PortBinding } from "../docker/create-body.ts";
import type { PortRequest } from "../request/request.ts";
import type { Vantage } from "./vantage.ts";

/** `as-needed` publishes only where the job has no other way; `always` publishes declared ports as GitHub does. */
export type PublishPolicy = "as-needed" | "always";

/**
 * Which ports of a service are published, as the Engine API's `PortBindings`.
 * A host port that the user wrote is a demand, but only where the job reaches published ports: on the services' own
 * network two jobs must not fight over 5432.
 */
export function planPublication(
  ports: { readonly declared: readonly PortRequest[]; readonly exposed: readonly string[] },
  vantage: Vantage,
  policy: PublishPolicy,
): Record<string, PortBinding[]> {
  const hostIp = vantage.kind === "published-only" ? vantage.hostIp : "127.0.0.1";
  switch (vantage.kind) {
    case "isolated":
      return {};
    case "job-container":
      return policy === "always" ? bindings(ports.declared, hostIp) : {};
    case "daemon-host":
      return bindings(ports.declared, hostIp);
    case "published-only":
      return { ...ephemeral(ports.exposed, hostIp), ...bindings(ports.declared, hostIp) };
  }
}

function bindings(declared: readonly PortRequest[], hostIp: string): Record<string, PortBinding[]> {
  const planned: Record<string, PortBinding[]> = {};
  for (const port of declared) {
    const key = `${port.containerPort}/${port.protocol}`;
    planned[key] = [
      ...(planned[key] ?? []),
      { HostIp: port.hostIp ?? hostIp, HostPort: port.hostPort ?? "" },
    ];
  }
  return planned;
}

function ephemeral(exposed: readonly string[], hostIp: string): Record<string, PortBinding[]> {
  return Object.fromEntries(exposed.map((port) => [port, [{ HostIp: hostIp, HostPort: "" }]]));
}
