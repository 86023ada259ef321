import type { Inventory } from "../ports/inventory.ts";
import type { Session } from "../ports/session.ts";
import { isSameName, takenName } from "../ports/taken-name.ts";
import type { ServiceRequest } from "../request/request.ts";

/**
 * Refuses a service whose name an earlier step of this job already uses, before anything is created. If two steps
 * arrive at once, the backend gives the name to one of them.
 */
export async function refuseTakenNames(
  { jobSession }: Session,
  services: readonly ServiceRequest[],
  inventory: Pick<Inventory, "services">,
): Promise<void> {
  for (const found of await inventory.services({ kind: "job", jobSession })) {
    const service = services.find(({ name }) => isSameName(name, found.name));
    if (service !== undefined) throw takenName(service.name, found.step);
  }
}
