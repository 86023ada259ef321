import type Docker from "dockerode";

const MAIN_PORT = { postgres: 5432, redis: 6379 };

/**
 * Every route that may lead from the job to a service, as `redis 127.0.0.1 32768`: by what the daemon says of the
 * container, and by the vantage that the action has printed before.
 */
export function possibleRoutes(container: Docker.ContainerInspectInfo, printed: string): string[] {
  const service = container.Config.Labels["sibling-services.service"] as keyof typeof MAIN_PORT;
  const port = MAIN_PORT[service];
  const { Networks: networks, Ports: ports } = container.NetworkSettings;
  const published = (ports[`${port}/tcp`] ?? []).map(({ HostPort }) => Number(HostPort));
  const addresses = Object.values(networks).flatMap(({ IPAddress, GlobalIPv6Address }) =>
    [IPAddress, GlobalIPv6Address].filter((address) => address !== ""),
  );
  const direct = addresses.map((host) => `${service} ${host} ${port}`);
  const at = (hosts: readonly string[]) =>
    hosts.flatMap((host) => published.map((hostPort) => `${service} ${host} ${hostPort}`));
  switch (printed.match(/vantage: (\S+)/)?.[1]) {
    case "job-container":
      return [`${service} ${service} ${port}`];
    case "daemon-host":
      return [...new Set([...at(["127.0.0.1"]), ...direct])];
    default:
      return [...new Set(at(printed.match(/trying the Docker host at (.*)/)?.[1]?.split(", ") ?? []))];
  }
}
