import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDaemon } from "../daemon.ts";
import { type Dockerd, startDockerd } from "./dockerd.ts";
import { type EnginePrograms, engineEnvironment } from "./engine-programs.ts";
import { linkFirewallPrograms } from "./firewall-programs.ts";
import { noteMachineState, restoreMachineState } from "./machine-state.ts";
import { killRemains, processesWith, removeFolder } from "./remains.ts";

const folderPrefix = "sibling-services-bed-";

export interface OwnEngine {
  readonly dockerHost: string;
  /** Ends the engine with all that it holds, and puts the machine back as it was. */
  stop(): Promise<void>;
}

/** Starts dockerd with a data folder of its own, so that it shares nothing with another engine. */
export async function startOwnEngine(programs: EnginePrograms): Promise<OwnEngine> {
  await removeAbandonedEngines(programs);
  const folder = await mkdtemp(join(tmpdir(), folderPrefix));
  let dockerd: Dockerd | undefined;
  const stop = async () => {
    if (dockerd !== undefined) {
      await removeContainers(dockerd.dockerHost);
      await dockerd.end();
    }
    await removeRemains(folder, programs);
  };
  try {
    const env = await environmentOf(folder, programs);
    await linkFirewallPrograms(programs, join(folder, "firewall"), env);
    await noteMachineState(folder, env);
    dockerd = await startDockerd(folder, env);
    await dockerd.waitUntilAnswering();
  } catch (error) {
    await stop();
    throw error;
  }
  return { dockerHost: dockerd.dockerHost, stop };
}

/** Engines whose warden was killed. Who starts an engine has the turn: no other one of ours is alive. */
async function removeAbandonedEngines(programs: EnginePrograms): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (name.startsWith(folderPrefix) && (await processesWith([folder])).length === 0) {
      await removeRemains(folder, programs);
    }
  }
}

async function removeRemains(folder: string, programs: EnginePrograms): Promise<void> {
  await killRemains(folder);
  await restoreMachineState(folder, await environmentOf(folder, programs));
  await removeFolder(folder);
}

function environmentOf(folder: string, programs: EnginePrograms): Promise<NodeJS.ProcessEnv> {
  return engineEnvironment(programs, join(folder, "firewall"));
}

/** Forced, so that nobody waits for a container's ten seconds of grace. */
async function removeContainers(dockerHost: string): Promise<void> {
  const docker = connectDaemon(dockerHost);
  const abortSignal = AbortSignal.timeout(10_000);
  const containers = await docker.listContainers({ all: true, abortSignal }).catch(() => []);
  const removals = containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, abortSignal }));
  await Promise.allSettled(removals);
}
