import type { Log } from "../ports/log.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { describeTried } from "../reachability/describe-routes.ts";
import { findPreset } from "../readiness/presets/find-preset.ts";
import { crashHint, type Neighbour } from "../report/crash-hint.ts";
import { reportFailure } from "../report/failure-report.ts";
import type { ServiceRequest } from "../request/request.ts";
import { type LastLines, readLastLines } from "./read-last-lines.ts";

/**
 * Prints what is known about a service that failed, and returns the failure, with a better hint if the service's last
 * lines suggest one. Never throws: a log that cannot be read must not hide why the service failed.
 */
export async function explainFailure(
  failure: unknown,
  services: readonly ServiceRequest[],
  { report, log }: { readonly report: LastLines; readonly log: Pick<Log, "info" | "foreign"> },
): Promise<unknown> {
  if (!(failure instanceof ServiceFailure) || failure.containerId === undefined) return failure;
  const last = await readLastLines(failure.containerId, report);
  const triedRoutes = failure.tried.map((tried) => describeTried([tried]));
  reportFailure({ service: failure.service, last, triedRoutes }, log);
  const neighbours = services.map(asNeighbour);
  const crashed = neighbours.find(({ name }) => name === failure.service);
  const hasCrashed = failure.end !== undefined && failure.end.exitCode !== 0;
  if (last.kind !== "read") return failure;
  const known = knownHint(services.find(({ name }) => name === failure.service)?.image, last.lines);
  if (known !== undefined) return failure.withHint(known);
  if (crashed === undefined || !hasCrashed) return failure;
  const hint = crashHint(crashed, last.lines, neighbours);
  return hint === undefined ? failure : failure.withHint(hint);
}

/** The next step after one of the mistakes that people make first with a known image. */
function knownHint(image: string | undefined, lines: readonly string[]): string | undefined {
  const preset = image === undefined ? undefined : findPreset(image, { environment: [], command: [] });
  return preset?.mistakes.find(({ says }) => lines.some((line) => says.test(line)))?.hint;
}

function asNeighbour({ name, aliases, dependsOn }: ServiceRequest): Neighbour {
  const waitsFor = dependsOn.filter(({ until }) => until === "ready").map(({ service }) => service);
  return { name, aliases, waitsFor };
}
