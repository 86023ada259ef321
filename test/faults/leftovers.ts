import { randomBytes } from "node:crypto";
import { connectDaemon } from "../bed/daemon.ts";

/** What a job would have left: a container, perhaps running, a volume and perhaps a network, all with these owner labels. */
export interface LeftoverOptions {
  readonly dockerHost: string;
  readonly image: string;
  readonly owner: Readonly<Record<string, string>>;
  readonly isRunning?: boolean;
  /** A container to be connected to a network of the job's. */
  readonly attached?: string;
}

/** Makes them and returns the job's session. */
export async function leave(options: LeftoverOptions): Promise<string> {
  const { dockerHost, image, owner, attached } = options;
  const docker = connectDaemon(dockerHost);
  const session = randomBytes(6).toString("hex");
  const Labels = {
    "sibling-services.session": session,
    "sibling-services.job-session": session,
    "sibling-services.name": `left-${session}`,
    "sibling-services.expires-seconds": "518400",
    ...Object.fromEntries(Object.entries(owner).map(([key, value]) => [`sibling-services.${key}`, value])),
  };
  await docker.createVolume({ Name: randomBytes(32).toString("hex"), Labels });
  const container = await docker.createContainer({
    Image: image,
    Cmd: ["sleep", "600"],
    name: `left-${session}`,
    Labels,
  });
  if (options.isRunning) await container.start();
  if (attached !== undefined) {
    const name = `zzz-left-${session}`;
    const network = await docker.createNetwork({
      Name: name,
      Labels: { ...Labels, "sibling-services.name": name },
    });
    await network.connect({ Container: attached });
  }
  return session;
}

/** Which of these job sessions still have something on the daemon. */
export async function stillThere(sessions: readonly string[], dockerHost: string): Promise<string[]> {
  const docker = connectDaemon(dockerHost);
  const filters = JSON.stringify({ label: ["sibling-services.job-session"] });
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters }),
  ]);
  const found = new Set(
    [...containers, ...networks, ...(volumes ?? [])].map(
      ({ Labels }) => Labels?.["sibling-services.job-session"] ?? "",
    ),
  );
  return sessions.filter((session) => found.has(session));
}

/** Removes all of it. */
export async function clearAway(sessions: readonly string[], dockerHost: string): Promise<void> {
  const docker = connectDaemon(dockerHost);
  for (const session of sessions) {
    const filters = JSON.stringify({ label: [`sibling-services.job-session=${session}`] });
    const containers = await docker.listContainers({ all: true, filters });
    await Promise.all(containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })));
    for (const { Id } of await docker.listNetworks({ filters })) {
      const network = docker.getNetwork(Id);
      const { Containers } = (await network.inspect()) as { Containers?: Record<string, object> };
      for (const Container of Object.keys(Containers ?? {}))
        await network.disconnect({ Container, Force: true });
      await network.remove();
    }
    for (const { Name } of (await docker.listVolumes({ filters })).Volumes ?? []) {
      await docker.getVolume(Name).remove();
    }
  }
}
