import type { ServiceState } from "../ports/service-state.ts";
import type { LastLines } from "./read-last-lines.ts";

/** How a service stands; `undefined` if it is gone, or if that cannot be read, which must not hide why it failed. */
export async function readStateNow(
  serviceId: string,
  report: Pick<LastLines, "state">,
): Promise<ServiceState | undefined> {
  try {
    return await report.state(serviceId);
  } catch {
    return undefined;
  }
}
