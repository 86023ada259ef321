import type { CreateBody } from "../../../request/create-options/create-body.ts";
import type { Containers } from "../engine/engine.ts";

/**
 * The paths at which `--volumes-from name[:mode]` mounts what others have. A container that is not there lends nothing;
 * the daemon refuses it at the creation, in its own words.
 */
export async function findLentPaths(
  { HostConfig }: CreateBody,
  containers: Pick<Containers, "inspect">,
): Promise<string[]> {
  const lenders = (HostConfig?.VolumesFrom ?? []).map((lender) => lender.replace(/:[a-zA-Z,]*$/, ""));
  const found = await Promise.all(lenders.map((lender) => containers.inspect(lender)));
  return found.flatMap((lender) => lender?.mounts.map(({ destination }) => destination) ?? []);
}
