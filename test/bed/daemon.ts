import Docker from "dockerode";

/** A client of the daemon at a `unix://` or `tcp://` address. */
export function connectDaemon(dockerHost: string): Docker {
  const url = new URL(dockerHost);
  if (url.protocol === "unix:") {
    return new Docker({ socketPath: url.pathname });
  }
  // For tcp the client reads DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH itself.
  return new Docker();
}

/** Whether a daemon answers at this address within a moment. */
export async function daemonAnswers(dockerHost: string, timeoutMs = 3_000): Promise<boolean> {
  try {
    const abortSignal = AbortSignal.timeout(timeoutMs);
    await connectDaemon(dockerHost).listContainers({ limit: 1, abortSignal });
    return true;
  } catch {
    return false;
  }
}

/** The engine that this machine already has, if any: DOCKER_HOST when set, else the usual socket. */
export async function findRunningDaemon(): Promise<string | undefined> {
  const configured = process.env.DOCKER_HOST ?? "";
  const dockerHost = /^(unix|tcp):\/\//.test(configured) ? configured : "unix:///var/run/docker.sock";
  return (await daemonAnswers(dockerHost)) ? dockerHost : undefined;
}
