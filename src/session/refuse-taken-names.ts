import type { Engine } from "../backend/docker/engine/engine.ts";
import { ourContainers } from "../backend/docker/ours/find-ours.ts";
import { LABEL, type Session } from "../job/session.ts";
import { isSameName, takenName } from "../ports/taken-name.ts";
import type { ServiceRequest } from "../request/request.ts";

/**
 * Refuses a service whose name an earlier step of this job has used, before anything is created. Of two steps that get
 * here at once the daemon lets one have the name: it is part of the container's own (see `planContainer`).
 */
export async function refuseTakenNames(
  { jobSession }: Session,
  services: readonly ServiceRequest[],
  engine: Pick<Engine, "containers" | "images">,
): Promise<void> {
  const containers = await ourContainers({ [LABEL.jobSession]: jobSession }, engine);
  for (const { labels } of containers) {
    const service = services.find(({ name }) => isSameName(name, labels[LABEL.service] ?? ""));
    if (service !== undefined) throw takenName(service.name, labels);
  }
}
