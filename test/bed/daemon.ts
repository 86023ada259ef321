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
  return (await whyNoAnswer(dockerHost, timeoutMs)) === undefined;
}

/** Where this machine's own engine is, if it has one: DOCKER_HOST when set, else the usual socket. */
export function machinesDockerHost(): string {
  const configured = process.env.DOCKER_HOST ?? "";
  return /^(unix|tcp):\/\//.test(configured) ? configured : "unix:///var/run/docker.sock";
}

/** The engine that this machine already has, if any; throws where it has one that this user may not speak to. */
export async function findRunningDaemon(): Promise<string | undefined> {
  const dockerHost = machinesDockerHost();
  const failure = await whyNoAnswer(dockerHost, 3_000);
  if ((failure as NodeJS.ErrnoException | undefined)?.code === "EACCES") {
    throw new Error(
      `This user may not open Docker's socket at ${dockerHost}. ` +
        "Let an administrator add the user to the group that owns it, usually docker, log in anew, and try again.",
    );
  }
  return failure === undefined ? dockerHost : undefined;
}

async function whyNoAnswer(dockerHost: string, timeoutMs: number): Promise<unknown> {
  try {
    const abortSignal = AbortSignal.timeout(timeoutMs);
    await connectDaemon(dockerHost).listContainers({ limit: 1, abortSignal });
    return undefined;
  } catch (error) {
    return error;
  }
}
