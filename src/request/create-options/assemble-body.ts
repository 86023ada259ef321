import { formatContainerPort } from "../container-port.ts";
import { assembleNetworking } from "./assemble-networking.ts";
import type { CreateBody, HostConfig, PortBinding } from "./create-body.ts";
import type { Draft } from "./draft.ts";
import { setOwn } from "./flag.ts";

/** Puts what the flags said into one create body, as docker/cli cli/command/container/opts.go, parse, does. */
export function assembleBody(draft: Draft, [image, ...command]: readonly string[]): CreateBody {
  const body: CreateBody = { ...draft.top, ...assembleProcess(draft) };
  if (image !== undefined) body.Image = image;
  if (command.length > 0) body.Cmd = command;
  const healthcheck = assembleHealthcheck(draft);
  if (healthcheck !== undefined) body.Healthcheck = healthcheck;
  const hostConfig = assembleHostConfig(draft);
  const { portBindings, exposedPorts } = assemblePorts(draft);
  if (Object.keys(exposedPorts).length > 0)
    body.ExposedPorts = { ...exposedPorts, ...draft.top.ExposedPorts };
  if (Object.keys(portBindings).length > 0) hostConfig.PortBindings = portBindings;
  const { networkMode, endpoints } = assembleNetworking(draft);
  if (networkMode !== undefined) hostConfig.NetworkMode = networkMode;
  if (Object.keys(endpoints).length > 0) body.NetworkingConfig = { EndpointsConfig: endpoints };
  if (Object.keys(hostConfig).length > 0) body.HostConfig = hostConfig;
  return body;
}

function assembleProcess(draft: Draft): CreateBody {
  const body: CreateBody = {};
  const variables = [...draft.variablesOfFiles, ...lastOfEachName(draft.variables)];
  if (variables.length > 0) body.Env = variables;
  const labels = Object.fromEntries([...draft.labelsOfFiles, ...draft.labels]);
  if (Object.keys(labels).length > 0) body.Labels = labels;
  const { streams } = draft;
  if (draft.top.OpenStdin || streams.has("stdin")) body.AttachStdin = true;
  if (streams.size > 0) {
    body.AttachStdout = streams.has("stdout");
    body.AttachStderr = streams.has("stderr");
  }
  if (draft.top.OpenStdin) body.StdinOnce = true;
  return body;
}

/** The CLI passes `--env` through a map, to mix proxies in (create.go, createContainer). */
function lastOfEachName(variables: readonly string[]): string[] {
  return [...new Map(variables.map((variable) => [variable.split("=", 1)[0], variable])).values()];
}

function assembleHealthcheck({ health, hasNoHealthcheck }: Draft): CreateBody["Healthcheck"] {
  if (hasNoHealthcheck) return { Test: ["NONE"] };
  const given = Object.entries(health).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== 0,
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function assembleHostConfig(draft: Draft): HostConfig {
  const host: HostConfig = { ...draft.host };
  if (host.CapAdd) host.CapAdd = [...new Set(host.CapAdd)].sort();
  if (host.CapDrop) host.CapDrop = [...new Set(host.CapDrop)].sort();
  if (draft.ulimits.size > 0) {
    host.Ulimits = [...draft.ulimits.values()].sort((a, b) => (a.Name < b.Name ? -1 : 1));
  }
  if (draft.cdiDevices.length > 0) {
    const cdi = { Driver: "cdi", Count: 0, DeviceIDs: draft.cdiDevices, Capabilities: null, Options: null };
    host.DeviceRequests = [...(host.DeviceRequests ?? []), cdi];
  }
  // The daemon does not know this one: the CLI itself turns it into two empty lists (opts.go, parseSystemPaths).
  if (host.SecurityOpt?.includes("systempaths=unconfined")) {
    host.SecurityOpt = host.SecurityOpt.filter((option) => option !== "systempaths=unconfined");
    host.MaskedPaths = [];
    host.ReadonlyPaths = [];
  }
  return host;
}

function assemblePorts({ ports }: Draft) {
  const portBindings: Record<string, PortBinding[]> = {};
  const exposedPorts: NonNullable<CreateBody["ExposedPorts"]> = {};
  for (const { containerPort, hostPort, hostIp } of ports) {
    const key = formatContainerPort(containerPort);
    setOwn(exposedPorts, key, {});
    portBindings[key] ??= [];
    portBindings[key].push({ HostIp: hostIp ?? "", HostPort: hostPort ?? "" });
  }
  return { portBindings, exposedPorts };
}
