import { createBodyOf } from "../../../src/backend/docker/container/create-body-of.ts";
import { formatContainerPort } from "../../../src/request/container-port.ts";
import type { ServiceRequest } from "../../../src/request/request.ts";
import { meaningOfBody } from "../create-options/meaning-of-body.ts";

type Body = Record<string, unknown>;

/** What the runner's own flags add to a body: its label, its network and its name are not the user's. */
export function meaningOfSent(query: Record<string, string>, body: Body, bareBody: Body): unknown {
  const { abc123: _label, ...labels } = body.Labels as Record<string, string>;
  const { github_network: endpoint } = (body.NetworkingConfig as { EndpointsConfig: Body }).EndpointsConfig;
  const { NetworkMode: _mode, AutoRemove: _rm, ...host } = body.HostConfig as Body;
  const cleaned = { ...body, Labels: labels, HostConfig: host, NetworkingConfig: { service: endpoint } };
  const name = query.name === "placeholder" ? undefined : query.name;
  return { name, platform: query.platform, body: meaningOfBody(cleaned, bareBody) };
}

/** The same of what we would ask for. */
export function meaningOfService(service: ServiceRequest, bareBody: Body): unknown {
  const { ports, image, aliases, containerName, platform } = service;
  const body = createBodyOf(service);
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const { containerPort, hostIp = "", hostPort = "" } of ports) {
    const key = formatContainerPort(containerPort);
    bindings[key] = [...(bindings[key] ?? []), { HostIp: hostIp, HostPort: hostPort }];
  }
  const exposed = Object.fromEntries(Object.keys(bindings).map((port) => [port, {}]));
  const endpoint = Object.values(body.NetworkingConfig?.EndpointsConfig ?? {})[0];
  const whole = {
    ...body,
    Image: image,
    ExposedPorts: { ...body.ExposedPorts, ...exposed },
    HostConfig: { ...body.HostConfig, PortBindings: bindings },
    NetworkingConfig: { service: { ...endpoint, Aliases: [service.name, ...aliases] } },
  };
  return { name: containerName, platform, body: meaningOfBody(whole, bareBody) };
}
