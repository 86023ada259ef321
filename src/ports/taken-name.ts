import type { Labels } from "../backend/docker/engine/labels.ts";
import { LABEL } from "../job/session.ts";
import { ServiceFailure } from "./service-failure.ts";

/** DNS names are case-insensitive. */
export function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Steps of one job share its network, where a name means one service; `holder` are the labels of the one that has it. */
export function takenName(service: string, holder: Labels, cause?: unknown): ServiceFailure {
  const step = holder[LABEL.step];
  return new ServiceFailure(
    service,
    `was already started by ${step ? `the step ${step}` : "another step"} of this job`,
    {
      hint: "Give the second one another name: all services of a job share one network.",
      ...(cause === undefined ? {} : { cause }),
    },
  );
}
