import type { Pipeline } from "../../../job/pipeline.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import type { OwnerPipeline } from "../labels.ts";

/** A pipeline's network and volume, as this daemon knows them. */
interface FoundPipeline extends OwnerPipeline {
  readonly networkName: string;
}

/**
 * What outlives this step and ends with its pipeline: the network of all steps, if this step's container is on it, and
 * the volume with their checkout, if it is on this daemon.
 */
export async function findPipeline(
  pipeline: Pipeline,
  stepContainer: Pick<ContainerFacts, "networks"> | undefined,
  { volumes }: Pick<Engine, "volumes">,
): Promise<FoundPipeline | undefined> {
  const endpoint = stepContainer?.networks.find(({ networkName }) => pipeline.isNetwork(networkName));
  if (endpoint === undefined) return undefined;
  const { networkId, networkName } = endpoint;
  const volume = pipeline.volumeBeside(networkName);
  const isThere = volume !== undefined && (await volumes.exists(volume));
  return { networkId, networkName, volume: isThere ? volume : undefined };
}
