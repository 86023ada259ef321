import { NEVER, type ServiceState } from "../../ports/service-state.ts";
import { describeEnd } from "../../report/describe-end.ts";
import { hasFinishedByItself } from "../../request/one-shots.ts";
import type { HandedOver } from "../handed-over.ts";

/** What happened to a service after its address was handed to later steps. */
type Fate =
  | { readonly kind: "well" }
  /** `sentence` without the service's name. */
  | { readonly kind: "changed"; readonly sentence: string };

/**
 * Compares a service with what it was when its address was handed to later steps; `now` is `undefined` if it is gone.
 */
export function whatBecame(service: HandedOver, now: ServiceState | undefined): Fate {
  if (now === undefined) return changed("was removed by something else during the job");
  if (now.isRestarting) {
    return changed(`kept restarting during the job; it last ${describeEnd(now)}`);
  }
  if (!now.isRunning && hasFinishedByItself(service, now)) return { kind: "well" };
  if (!now.isRunning) return changed(`${describeEnd(now)} during the job${timeOf(now.finishedAt)}`);
  const { addresses } = now;
  const hasMoved = service.ip !== "" && addresses.length > 0 && !addresses.includes(service.ip);
  const moved = hasMoved ? `, and changed its address from ${service.ip} to ${addresses.join(", ")}` : "";
  if (now.startedAt !== service.startedAt) {
    return changed(`was restarted during the job${timeOf(now.startedAt)}${moved}`);
  }
  if (hasMoved) return changed(`changed its address from ${service.ip} to ${addresses.join(", ")}`);
  if (now.isOutOfMemory) return changed("ran on, but one of its processes ran out of memory and was killed");
  return { kind: "well" };
}

function changed(sentence: string): Fate {
  return { kind: "changed", sentence };
}

/** `, at 2026-01-31 10:20:30 UTC`, on the backend's clock; empty if that is unknown. */
function timeOf(moment: string): string {
  if (moment.startsWith(NEVER)) return "";
  return `, at ${moment.replace(/\.\d+/, "").replace("T", " ").replace("Z", " UTC")}`;
}
