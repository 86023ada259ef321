import { ServiceFailure } from "./service-failure.ts";

/** DNS names are case-insensitive. */
export function isSameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Steps of one job share its network, where a name means one service; `step` started the one that has it. */
export function takenName(service: string, step: string | undefined, cause?: unknown): ServiceFailure {
  return new ServiceFailure(
    service,
    `was already started by ${step ? `the step \`${step}\`` : "another step"} of this job`,
    {
      topic: "Name already used",
      hint: "Give one of them another name, because all services of a job share one network.",
      ...(cause === undefined ? {} : { cause }),
    },
  );
}
