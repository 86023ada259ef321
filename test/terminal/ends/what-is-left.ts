import { readdirSync, readFileSync } from "node:fs";
import { connectDaemon } from "../../bed/daemon.ts";

/** Containers, networks, volumes and processes of a run, by the repository and job that it was told. */
export async function whatIsLeft(id: string, dockerHost: string): Promise<string[]> {
  const docker = connectDaemon(dockerHost);
  const filters = JSON.stringify({ label: [`sibling-services.repository=${id}`] });
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters }),
  ]);
  return [
    ...containers.map(({ Names }) => `container ${Names[0]}`),
    ...networks.map(({ Name }) => `network ${Name}`),
    ...(volumes ?? []).map(({ Name }) => `volume ${Name}`),
    ...processesOf(id),
  ];
}

function processesOf(id: string): string[] {
  return readdirSync("/proc")
    .filter(
      (pid) => /^\d+$/.test(pid) && textOf(`/proc/${pid}/environ`).split("\0").includes(`CI_JOB_ID=${id}`),
    )
    .map((pid) => `process ${textOf(`/proc/${pid}/cmdline`).replaceAll("\0", " ").slice(0, 60)}`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended in between.
    return "";
  }
}
