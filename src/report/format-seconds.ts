/** `1.4 s` */
export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** A limit, as people set it: `15 s`, `0.5 s`. */
export function formatLimit(ms: number): string {
  return `${ms / 1000} s`;
}
