import { parseContainerPort } from "../../../request/container-port.ts";
import type { ContainerFacts, ContainerState, EndpointFacts, PublishedPort } from "../engine/containers.ts";
import { array, bool, dictionary, maybe, number, object, type Shaped, string } from "./answer-shape.ts";
import { healthcheck, healthcheckFacts } from "./healthcheck.ts";

const state = object({
  Status: maybe(string),
  Dead: maybe(bool),
  Running: bool,
  Restarting: maybe(bool),
  ExitCode: number,
  OOMKilled: maybe(bool),
  StartedAt: maybe(string),
  FinishedAt: maybe(string),
  Health: maybe(object({ Status: maybe(string) })),
});

const endpoint = object({
  NetworkID: maybe(string),
  IPAddress: maybe(string),
  GlobalIPv6Address: maybe(string),
  MacAddress: maybe(string),
  Aliases: array(string),
});

const bindings = array(object({ HostIp: maybe(string), HostPort: maybe(string) }));

/** `GET /containers/{id}/json`. */
export const containerInspect = object({
  Id: string,
  Name: string,
  Image: string,
  HostnamePath: maybe(string),
  HostsPath: maybe(string),
  ResolvConfPath: maybe(string),
  /** Absent with the containerd image store. */
  GraphDriver: maybe(object({ Data: maybe(object({ UpperDir: maybe(string) })) })),
  RestartCount: maybe(number),
  /** The ids of execs that are running in it. */
  ExecIDs: array(string),
  State: state,
  Config: object({
    Hostname: maybe(string),
    Labels: dictionary(string),
    Healthcheck: healthcheck,
    Shell: maybe(array(string)),
  }),
  HostConfig: object({ NetworkMode: string }),
  Mounts: array(object({ Source: maybe(string), Destination: string })),
  NetworkSettings: object({ Networks: dictionary(endpoint), Ports: dictionary(bindings) }),
});

/** The container in our words. Endpoints come only from `Networks`: API 1.52 removed the older top-level fields. */
export function containerFacts(container: Shaped<typeof containerInspect>): ContainerFacts {
  return {
    id: container.Id,
    name: container.Name.replace(/^\//, ""),
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
    isBeingRemoved: given.Status === "removing" || given.Dead === true,
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
