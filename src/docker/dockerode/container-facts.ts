import type { Healthcheck } from "../create-body.ts";
import type { ContainerFacts, ContainerState, EndpointFacts, PublishedPort } from "../engine.ts";
import { healthcheckFacts } from "./dockerode-images.ts";

/** What we read of `GET /containers/{id}/json`. */
export interface ContainerInspect {
  Id: string;
  Name: string;
  Image: string;
  HostnamePath?: string;
  HostsPath?: string;
  ResolvConfPath?: string;
  /** Absent with the containerd image store. */
  GraphDriver?: { Data?: { UpperDir?: string } | null };
  RestartCount?: number;
  /** Of commands that are under way in it. */
  ExecIDs?: string[] | null;
  State: {
    Running: boolean;
    Restarting?: boolean;
    ExitCode: number;
    OOMKilled?: boolean;
    StartedAt?: string;
    FinishedAt?: string;
    Health?: { Status: string } | null;
  };
  Config: {
    Image: string;
    Hostname?: string;
    Labels?: Record<string, string> | null;
    Healthcheck?: Healthcheck | null;
    Shell?: string[] | null;
  };
  HostConfig: { NetworkMode: string };
  Mounts?: { Source?: string; Destination: string }[] | null;
  NetworkSettings: {
    Networks?: Record<string, EndpointInspect> | null;
    Ports?: Record<string, { HostIp: string; HostPort: string }[] | null> | null;
  };
}

interface EndpointInspect {
  NetworkID: string;
  IPAddress?: string;
  GlobalIPv6Address?: string;
  Gateway?: string;
  MacAddress?: string;
  Aliases?: string[] | null;
}

/** The container in our words. Endpoints come from `Networks` alone: the older top-level fields left the API in 1.52. */
export function containerFacts(container: ContainerInspect): ContainerFacts {
  return {
    id: container.Id,
    name: container.Name.replace(/^\//, ""),
    image: container.Config.Image,
    imageId: container.Image,
    labels: container.Config.Labels ?? {},
    state: containerState(container.State),
    networkMode: container.HostConfig.NetworkMode,
    hostname: container.Config.Hostname ?? "",
    filePaths: [container.HostnamePath, container.HostsPath, container.ResolvConfPath].filter(isGiven),
    rootLayer: container.GraphDriver?.Data?.UpperDir ?? "",
    healthcheck: healthcheckFacts(container.Config.Healthcheck, container.Config.Shell),
    networks: Object.entries(container.NetworkSettings.Networks ?? {}).map(endpointFacts),
    mounts: (container.Mounts ?? []).map(({ Source = "", Destination }) => ({
      source: Source,
      destination: Destination,
    })),
    publishedPorts: Object.entries(container.NetworkSettings.Ports ?? {}).flatMap(publishedPorts),
    restartCount: container.RestartCount ?? 0,
    isExecuting: (container.ExecIDs ?? []).length > 0,
  };
}

function isGiven(path: string | undefined): path is string {
  return path !== undefined && path !== "";
}

function containerState(state: ContainerInspect["State"]): ContainerState {
  return {
    isRunning: state.Running,
    isRestarting: state.Restarting ?? false,
    exitCode: state.ExitCode,
    isOutOfMemory: state.OOMKilled ?? false,
    startedAt: state.StartedAt ?? "",
    finishedAt: state.FinishedAt ?? "",
    health: healthOf(state.Health?.Status),
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

function endpointFacts([networkName, endpoint]: [string, EndpointInspect]): EndpointFacts {
  return {
    networkName,
    networkId: endpoint.NetworkID,
    ipv4: endpoint.IPAddress ?? "",
    ipv6: endpoint.GlobalIPv6Address ?? "",
    gateway: endpoint.Gateway ?? "",
    macAddress: endpoint.MacAddress ?? "",
    aliases: endpoint.Aliases ?? [],
  };
}

function publishedPorts([containerPort, bindings]: [
  string,
  { HostIp: string; HostPort: string }[] | null,
]): PublishedPort[] {
  return (bindings ?? [])
    .filter((binding) => binding.HostPort !== "")
    .map((binding) => ({ containerPort, hostIp: binding.HostIp, hostPort: Number(binding.HostPort) }));
}
