import { ServiceFailure } from "../ports/service-failure.ts";
import { describeEnd, meaningOf } from "../report/describe-end.ts";
import type { Unready } from "./progress.ts";
import type { LastLines } from "./read-last-lines.ts";
import { readStateNow } from "./read-state-now.ts";

/**
 * Those of these services that have failed by now too: the first failure ends the step, but a user who mends only that
 * one would meet the next in the next run. Code 0 may be the end of a one-shot service.
 */
export async function alsoEnded(
  unready: readonly Unready[],
  report: Pick<LastLines, "state">,
): Promise<ServiceFailure[]> {
  const found = await Promise.all(
    unready.map(async ({ service, containerId }) => {
      const end = containerId === undefined ? undefined : await readStateNow(containerId, report);
      if (containerId === undefined || end === undefined || end.isRunning || end.exitCode === 0) return [];
      const { topic, hint } = meaningOf(end);
      return [new ServiceFailure(service, `${describeEnd(end)}, too`, { containerId, end, topic, hint })];
    }),
  );
  return found.flat();
}
