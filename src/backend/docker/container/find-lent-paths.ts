import type { ContainerRequest } from "../../../request/container-request.ts";
import type { Containers } from "../engine/containers.ts";
import { createBodyOf } from "./create-body-of.ts";

/**
 * The paths at which `--volumes-from name[:mode]` mounts the volumes of other containers. A container that does not
 * exist adds none; the daemon then refuses the creation in its own words.
 */
export async function findLentPaths(
  container: ContainerRequest,
  containers: Pick<Containers, "inspect">,
): Promise<string[]> {
  const { HostConfig } = createBodyOf(container);
  const lenders = (HostConfig?.VolumesFrom ?? []).map((lender) => lender.replace(/:[a-zA-Z,]*$/, ""));
  const found = await Promise.all(lenders.map((lender) => containers.inspect(lender)));
  return found.flatMap((lender) => lender?.mounts.map(({ destination }) => destination) ?? []);
}
