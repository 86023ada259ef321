/**
 * Whether something of a job was created less than so long ago. One whose time of creation is not known counts as
 * created now.
 */
export function isTooYoung(
  createdEpochSeconds: readonly number[],
  nowEpochSeconds: number,
  leastAgeSeconds: number,
): boolean {
  return createdEpochSeconds.some(
    (created) => Number.isNaN(created) || nowEpochSeconds - created < leastAgeSeconds,
  );
}
