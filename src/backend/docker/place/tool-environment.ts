import type { DockerHost } from "../../../ports/docker-host.ts";
import type { ToolEnvironment } from "../../../ports/place.ts";
import { closestMount, throughMount } from "../container/job-files.ts";
import { DEFAULT_SOCKET, describeDockerHost } from "../daemon/docker-host.ts";
import type { DaemonChoice } from "../daemon/find-docker-host.ts";
import type { MountFacts } from "../engine/containers.ts";
import type { Vantage } from "../vantage/vantage.ts";

interface ToolFacts {
  readonly daemon: DaemonChoice;
  readonly vantage: Vantage;
  /** The address at which this job reaches published ports. */
  readonly host: string;
  /** Whether the runner starts each step by `docker exec`, whose client gets the step's environment. */
  readonly isContainerJob: boolean;
  /** Mounts of this job's own container; `undefined` if it runs in none that the daemon knows. */
  readonly mounts: readonly MountFacts[] | undefined;
  readonly isRootless: boolean;
}

/**
 * The variables with which Testcontainers (for Java, Node, Go, .NET and Python) finds this daemon and reaches what it
 * starts there. Its reaper stays on.
 */
export function toolEnvironment(facts: ToolFacts): Omit<ToolEnvironment, "host"> {
  const { host: daemon } = facts.daemon;
  const variables = daemonVariables(daemon);
  return {
    variables: {
      ...(facts.isContainerJob ? {} : variables),
      TESTCONTAINERS_HOST_OVERRIDE: facts.host,
      TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: socketOnDaemon(facts),
      // Only Python's has more ways than one to reach a container.
      TESTCONTAINERS_CONNECTION_MODE: "docker_host",
    },
    warnings: [
      ...(facts.isContainerJob && !isFoundAnyway(facts.daemon)
        ? [
            `testcontainers: DOCKER_HOST is not set for later steps, because in a container job it would also redirect the runner's own docker; put \`DOCKER_HOST=${variables.DOCKER_HOST}\` in front of the command that runs the tests`,
          ]
        : []),
      ...(daemon.kind === "ssh"
        ? [
            `testcontainers: most Testcontainers libraries cannot reach a daemon over ssh (${describeDockerHost(daemon)}); forward its socket in an earlier step and set docker-host to it`,
          ]
        : []),
    ],
  };
}

/** What names the daemon for every client. */
function daemonVariables(daemon: DockerHost): Record<string, string> & { readonly DOCKER_HOST: string } {
  if (daemon.kind === "socket") return { DOCKER_HOST: `unix://${daemon.path}` };
  const address = describeDockerHost(daemon);
  if (daemon.kind === "ssh" || daemon.tls === undefined) return { DOCKER_HOST: address };
  const { folder, verifiesServer } = daemon.tls;
  return {
    DOCKER_HOST: address,
    ...(verifiesServer ? { DOCKER_TLS_VERIFY: "1" } : {}),
    ...(folder === undefined ? {} : { DOCKER_CERT_PATH: folder }),
  };
}

/** Later steps have what named it, or need nothing that names it. */
function isFoundAnyway({ host, source }: DaemonChoice): boolean {
  return source === "DOCKER_HOST" || (host.kind === "socket" && host.path === DEFAULT_SOCKET);
}

/** The socket's path on the daemon's own machine, from where the reaper's container mounts it. */
function socketOnDaemon({ daemon: { host: daemon }, vantage, mounts, isRootless }: ToolFacts): string {
  if (daemon.kind !== "socket") return DEFAULT_SOCKET;
  if (mounts !== undefined) return throughMounts(daemon.path, mounts);
  // A virtual machine has its socket at the usual place, whatever the path at which it is forwarded here.
  return vantage.kind === "published-only" && !isRootless ? DEFAULT_SOCKET : daemon.path;
}

function throughMounts(path: string, mounts: readonly MountFacts[]): string {
  const seen = inRun(path);
  const mount = closestMount(
    seen,
    mounts.map((one) => ({ ...one, destination: inRun(one.destination) })),
  );
  return mount === undefined ? path : throughMount(seen, mount);
}

/** In most images, /var/run is a link to /run, and a mount may name either. */
function inRun(path: string): string {
  return path.replace(/^\/var\/run(?=\/|$)/, "/run");
}
