import type { Place } from "../ports/place.ts";

/** What templates may say of the job; `host` is empty if no service can reach it. */
export interface JobFields {
  readonly network: string;
  readonly host: string;
}

export function jobFields({ network, jobHost }: Pick<Place, "network" | "jobHost">): JobFields {
  return { network, host: jobHost };
}
