/** When a thing was created. Not every driver tells: then it counts as new, for age is a reason to remove. */
export function epochSeconds(createdAt: string | undefined): number {
  const ms = Date.parse(createdAt ?? "");
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.floor(ms / 1_000);
}
