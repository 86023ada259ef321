import { parseContainerPort } from "../../../request/container-port.ts";
import type { ContainerFacts, ContainerState, EndpointFacts, PublishedPort } from "../engine/engine.ts";
import { flag, list, maybe, number, object, record, type Shaped, text } from "./answer-shape.ts";
import { healthcheck, healthcheckFacts } from "./healthcheck.ts";

const state = object({
  Running: flag,
  Restarting: maybe(flag),
  ExitCode: number,
  OOMKilled: maybe(flag),
  StartedAt: maybe(text),
  FinishedAt: maybe(text),
  Health: maybe(object({ Status: maybe(text) })),
});

const endpoint = object({
  NetworkID: maybe(text),
  IPAddress: maybe(text),
  GlobalIPv6Address: maybe(text),
  Gateway: maybe(text),
  MacAddress: maybe(text),
  Aliases: list(text),
});

const bindings = list(object({ HostIp: maybe(text), HostPort: maybe(text) }));

/** `GET /containers/{id}/json`. */
export const containerInspect = object({
  Id: text,
  Name: text,
  Image: text,
  HostnamePath: maybe(text),
  HostsPath: maybe(text),
  ResolvConfPath: maybe(text),
  /** Absent with the containerd image store. */
  GraphDriver: maybe(object({ Data: maybe(object({ UpperDir: maybe(text) })) })),
  RestartCount: maybe(number),
  /** Of commands that are under way in it. */
  ExecIDs: list(text),
  State: state,
  Config: object({
    Image: text,
    Hostname: maybe(text),
    Labels: record(text),
    Healthcheck: healthcheck,
    Shell: maybe(list(text)),
  }),
  HostConfig: object({ NetworkMode: text }),
  Mounts: list(object({ Source: maybe(text), Destination: text })),
  NetworkSettings: object({ Networks: record(endpoint), Ports: record(bindings) }),
});

/** The container in our words. Endpoints come from `Networks` alone: the older top-level fields left the API in 1.52. */
export function containerFacts(container: Shaped<typeof containerInspect>): ContainerFacts {
  return {
    id: container.Id,
    name: container.Name.replace(/^\//, ""),
    image: container.Config.Image,
    imageId: container.Image,
    labels: container.Config.Labels,
    state: containerState(container.State),
    networkMode: container.HostConfig.NetworkMode,
    hostname: container.Config.Hostname ?? "",
    filePaths: [container.HostnamePath, container.HostsPath, container.ResolvConfPath].filter(isGiven),
    rootLayer: container.GraphDriver?.Data?.UpperDir ?? "",
    healthcheck: healthcheckFacts(container.Config.Healthcheck, container.Config.Shell),
    networks: Object.entries(container.NetworkSettings.Networks).map(endpointFacts),
    mounts: container.Mounts.map(({ Source = "", Destination }) => ({
      source: Source,
      destination: Destination,
    })),
    publishedPorts: Object.entries(container.NetworkSettings.Ports).flatMap(publishedPorts),
    restartCount: container.RestartCount ?? 0,
    isExecuting: container.ExecIDs.length > 0,
  };
}

function isGiven(path: string | undefined): path is string {
  return path !== undefined && path !== "";
}

function containerState(given: Shaped<typeof state>): ContainerState {
  return {
    isRunning: given.Running,
    isRestarting: given.Restarting ?? false,
    exitCode: given.ExitCode,
    isOutOfMemory: given.OOMKilled ?? false,
    startedAt: given.StartedAt ?? "",
    finishedAt: given.FinishedAt ?? "",
    health: healthOf(given.Health?.Status),
  };
}

function healthOf(status: string | undefined): ContainerState["health"] {
  switch (status) {
    case "healthy":
    case "unhealthy":
    case "starting":
      return status;
    default:
      return "none";
  }
}

function endpointFacts([networkName, given]: [string, Shaped<typeof endpoint>]): EndpointFacts {
  return {
    networkName,
    networkId: given.NetworkID ?? "",
    ipv4: given.IPAddress ?? "",
    ipv6: given.GlobalIPv6Address ?? "",
    gateway: given.Gateway ?? "",
    macAddress: given.MacAddress ?? "",
    aliases: given.Aliases,
  };
}

function publishedPorts([key, given]: [string, Shaped<typeof bindings>]): PublishedPort[] {
  const containerPort = parseContainerPort(key);
  if (containerPort === undefined) return [];
  return given.flatMap(({ HostIp = "", HostPort = "" }) =>
    /^\d+$/.test(HostPort) ? [{ containerPort, hostIp: HostIp, hostPort: Number(HostPort) }] : [],
  );
}
