import { ServiceFailure } from "../../../ports/service-failure.ts";
import { isSameName, takenName } from "../../../ports/taken-name.ts";
import type { Containers } from "../engine/containers.ts";
import { type EngineRefusal, isRefusal } from "../engine/engine-refusal.ts";
import { LABEL } from "../labels.ts";
import { type ContainerPlan, containerNameOf } from "./plan-container.ts";

/** Explains why the daemon did not create a service's container. */
export async function notCreated(
  service: string,
  plan: ContainerPlan,
  cause: EngineRefusal,
  containers: Pick<Containers, "inspect">,
): Promise<ServiceFailure> {
  if (!isRefusal(cause, 409) || !/already in use/.test(cause.reason)) {
    return new ServiceFailure(service, `was refused by the daemon: ${cause.reason}`, {
      topic: "Refused by Docker",
      hint: "Correct what Docker names: most often a flag in `options`, or a path in `volumes`.",
      cause,
    });
  }
  if (isNameOfJob(service, plan)) {
    // The daemon reserves a name before it shows the container that will have it.
    const holder = await containers.inspect(plan.name);
    return takenName(service, holder?.labels[LABEL.step], cause);
  }
  return new ServiceFailure(service, `cannot use the container name ${plan.name}: it is taken`, {
    topic: "Refused by Docker",
    hint: "Remove --name from `options`: the job reaches the service by its own name anyway.",
    cause,
  });
}

/**
 * If several steps start a service of the same name at once, the daemon refuses all but one, because their containers
 * would have the same name. If the user names the container (`--name`), the daemon cannot do that: then this one
 * gives way to any other.
 */
export async function giveWay(
  service: string,
  { id, plan }: { readonly id: string; readonly plan: ContainerPlan },
  containers: Pick<Containers, "list" | "remove">,
): Promise<void> {
  if (isNameOfJob(service, plan)) return;
  const ofJob = await containers.list({ [LABEL.jobSession]: jobSessionOf(plan) });
  const other = ofJob.find((one) => one.id !== id && isSameName(one.labels[LABEL.service] ?? "", service));
  if (other === undefined) return;
  await containers.remove(id);
  throw takenName(service, other.labels[LABEL.step]);
}

function isNameOfJob(service: string, plan: ContainerPlan): boolean {
  return plan.name === containerNameOf({ name: service, containerName: undefined }, jobSessionOf(plan));
}

function jobSessionOf({ body }: ContainerPlan): string {
  return body.Labels?.[LABEL.jobSession] ?? "";
}
