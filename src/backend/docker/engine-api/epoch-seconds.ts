/**
 * When a thing was created. Not every driver reports it; then the thing counts as new, because age is a reason to
 * remove it.
 */
export function epochSeconds(createdAt: string | undefined): number {
  const ms = Date.parse(createdAt ?? "");
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.floor(ms / 1_000);
}
