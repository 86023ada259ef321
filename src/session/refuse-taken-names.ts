import type { Engine } from "../docker/engine.ts";
import type { ServiceRequest } from "../request/request.ts";
import { UserError } from "../user-error.ts";
import { ourContainers } from "./ours/find-ours.ts";
import { LABEL, type Session } from "./session.ts";

/** Steps of one job share its network, where a name means one service: a second one of that name is refused. */
export async function refuseTakenNames(
  { id, jobSession }: Session,
  services: readonly ServiceRequest[],
  engine: Pick<Engine, "containers" | "images">,
): Promise<void> {
  // The job's first step: there is nobody else.
  if (id === jobSession) return;
  const containers = await ourContainers({ [LABEL.jobSession]: jobSession }, engine);
  for (const { labels } of containers) {
    const service = services.find(({ name }) => name === labels[LABEL.service]);
    if (service === undefined) continue;
    const step = labels[LABEL.step];
    throw new UserError(
      `${service.name} was already started by ${step ? `the step ${step}` : "an earlier step"} of this job`,
      { hint: "Give the second one another name: all services of a job share one network." },
    );
  }
}
