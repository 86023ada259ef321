import type { Removal, RemovalPatience } from "../../../ports/inventory.ts";
import type { Belongings } from "../../../ports/session.ts";
import { joined, NOTHING_FOUND, type Round, removeEach, unlessFailed } from "../../removal/removal.ts";
import { removeRepeatedly } from "../../removal/remove-repeatedly.ts";
import type { Engine } from "../engine/engine.ts";
import { labelsOf, labelsOfJob } from "../labels.ts";
import { judgeContainers, ourContainers, ourNetworks, ourVolumes } from "../ours/find-ours.ts";
import { removableContainer, removableNetwork, removableVolume } from "./removables.ts";

/**
 * Removes everything of ours that carries the labels, and the job's network if no other session of the job is left on
 * it. Works by label, not by remembered ids; tries everything, and retries while the daemon is in trouble; never
 * throws.
 */
export function removeBelongings(
  belongings: Belongings,
  engine: Engine,
  patience: RemovalPatience,
): Promise<Removal> {
  return removeRepeatedly(async () => {
    const containers = await removeContainers(belongings, engine);
    const others = await Promise.all([
      removeVolumes(belongings, engine),
      patience.network === "kept" ? NOTHING_FOUND : removeNetworks(belongings, engine),
    ]);
    return joined([containers, ...others]);
  }, patience);
}

function removeContainers(belongings: Belongings, engine: Engine): Promise<Round> {
  return unlessFailed("containers", async () => {
    const containers = await engine.containers.list(labelsOf(belongings));
    const isOurs = judgeContainers(engine.images);
    return removeEach(containers.map((container) => removableContainer(container, isOurs, engine)));
  });
}

function removeVolumes(belongings: Belongings, engine: Engine): Promise<Round> {
  return unlessFailed("volumes", async () => {
    const volumes = await ourVolumes(labelsOf(belongings), engine);
    return removeEach(volumes.map((volume) => removableVolume(volume, engine)));
  });
}

function removeNetworks(belongings: Belongings, engine: Engine): Promise<Round> {
  return unlessFailed("networks", async () => {
    const ofJob = labelsOfJob(belongings);
    const networks = await ourNetworks(ofJob, engine.networks);
    if (networks.length === 0 || (await ourContainers(ofJob, engine)).length > 0) return NOTHING_FOUND;
    return removeEach(networks.map((network) => removableNetwork(network, "job-container", engine)));
  });
}
