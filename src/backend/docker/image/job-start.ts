/** The facts that show when this job began. */
export interface JobAge {
  /** The start of the process that runs the job's steps. */
  readonly workerAgeSeconds: number | undefined;
  /** The start of the container in which the job runs, by the daemon's clock, as RFC 3339. */
  readonly containerStartedAt: string | undefined;
}

/**
 * When the job began, by the daemon's clock; `undefined` if unknown. A container may be the runner's own and serve
 * many jobs, so the worker counts first.
 */
export function jobStartedEpochMs(
  { workerAgeSeconds, containerStartedAt }: JobAge,
  nowEpochSeconds: number,
): number | undefined {
  if (workerAgeSeconds !== undefined) return (nowEpochSeconds - workerAgeSeconds) * 1000;
  const startedMs = Date.parse(containerStartedAt ?? "");
  return Number.isNaN(startedMs) ? undefined : startedMs;
}
