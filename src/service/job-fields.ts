import type { Place } from "../ports/place.ts";

/** The fields of the job that templates may use; `host` is empty if no service can reach the job. */
export interface JobFields {
  readonly network: string;
  readonly host: string;
}

export function jobFields({ network, jobHost }: Pick<Place, "network" | "jobHost">): JobFields {
  return { network, host: jobHost };
}
