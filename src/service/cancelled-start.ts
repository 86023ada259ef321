import { serviceEvidence } from "../report/service-evidence.ts";
import type { ServiceRequest } from "../request/request.ts";
import { messageOf, UserError } from "../user-error.ts";
import type { Unready } from "./progress.ts";
import { type LastLines, readLastLines } from "./read-last-lines.ts";
import { readStateNow } from "./read-state-now.ts";

/**
 * Explains what a step was waiting for when it was cancelled: returns an error that names each service that was not
 * ready, with its last lines. The runner allows only a few seconds for this, so all logs are read in parallel.
 */
export async function explainCancel(
  cancel: unknown,
  services: readonly ServiceRequest[],
  { report, unready }: { readonly report: LastLines; readonly unready: readonly Unready[] },
): Promise<UserError> {
  const evidence = await Promise.all(
    unready.map(async ({ service, containerId, standing }) => {
      if (containerId === undefined) return [];
      const [last, state] = await Promise.all([
        readLastLines(containerId, report),
        readStateNow(containerId, report),
      ]);
      const image = services.find(({ name }) => name === service)?.image ?? "";
      return [serviceEvidence({ service, image, standing, state, last, tried: [] })];
    }),
  );
  return new UserError(cancelSentence(unready, messageOf(cancel)), {
    topic: "Step cancelled",
    hint: "A step is cancelled by hand, by a newer run, or by its timeout-minutes.",
    evidence: evidence.flat(),
    cause: cancel,
  });
}

/** `cancel` says what cancelled the step, if nothing else can be said. */
function cancelSentence(unready: readonly Unready[], cancel: string): string {
  const [only, ...others] = unready;
  if (only === undefined) return cancel;
  if (others.length === 0) return `cancelled while waiting for ${only.service}: ${only.standing}`;
  const all = unready.map(({ service, standing }) => `${service} (${standing})`);
  return `cancelled while waiting for ${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
