import { formatContainerPort } from "../container-port.ts";
import type { CreateBody, EndpointSettings } from "../create-options/create-body.ts";
import type { CreateOptions } from "../create-options/parse-create-options.ts";
import { PLACEHOLDER_NETWORK } from "./command-line.ts";

/** A create body without anything that has its own field in a `ServiceRequest`, and the aliases that were in it. */
interface ServiceBody {
  readonly body: CreateBody;
  readonly aliases: readonly string[];
}

/** Removes image, ports, network, streams and `--rm` from the body that the CLI would send. */
export function serviceBody({ body, ports }: CreateOptions): ServiceBody {
  const { Image, ExposedPorts = {}, NetworkingConfig, HostConfig = {}, ...rest } = body;
  const { AttachStdout, AttachStderr, ...top } = rest;
  const { PortBindings, NetworkMode, AutoRemove, ...host } = HostConfig;
  const { Aliases = [], ...endpoint } = NetworkingConfig?.EndpointsConfig[PLACEHOLDER_NETWORK] ?? {};
  const published = new Set(ports.map(({ containerPort }) => formatContainerPort(containerPort)));
  const exposed = Object.entries(ExposedPorts).filter(([port]) => !published.has(port));
  return {
    body: {
      ...top,
      ...(exposed.length > 0 ? { ExposedPorts: Object.fromEntries(exposed) } : {}),
      ...(Object.keys(host).length > 0 ? { HostConfig: host } : {}),
      ...endpointOfItsOwn(endpoint),
    },
    aliases: Aliases,
  };
}

/** `--ip`, `--mac-address` and the like describe the endpoint before its network is known. */
function endpointOfItsOwn(endpoint: EndpointSettings): Pick<CreateBody, "NetworkingConfig"> {
  if (Object.keys(endpoint).length === 0) return {};
  return { NetworkingConfig: { EndpointsConfig: { default: endpoint } } };
}
