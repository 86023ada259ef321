import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { containerGroups, removeContainerGroups } from "./container-groups.ts";
import { type HostNetwork, noteHostNetwork, restoreHostNetwork } from "./host-network.ts";

/** What a Docker engine changes on its machine outside its own folder. */
interface MachineState {
  readonly network: HostNetwork;
  readonly controlGroups: readonly string[];
}

/** Notes in the engine's folder how the machine is before the engine starts. */
export async function noteMachineState(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const state: MachineState = {
    network: await noteHostNetwork(env),
    controlGroups: await containerGroups(),
  };
  await writeFile(noteIn(folder), JSON.stringify(state));
}

/** Puts the machine back as noted; does nothing when the engine never came to start. */
export async function restoreMachineState(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const note = await readFile(noteIn(folder), "utf8").catch(() => undefined);
  if (note === undefined) {
    return;
  }
  const before = JSON.parse(note) as MachineState;
  await restoreHostNetwork(before.network, env);
  await removeContainerGroups(before.controlGroups);
}

function noteIn(folder: string): string {
  return join(folder, "machine-before.json");
}
