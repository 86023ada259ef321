import type { Stage } from "../backend/docker/place/stage.ts";

/** What templates may say of the job; empty where no service can reach it. */
export function jobFields({ network, jobHost }: Stage): { readonly network: string; readonly host: string } {
  return { network: network.network.name, host: jobHost ?? "" };
}
