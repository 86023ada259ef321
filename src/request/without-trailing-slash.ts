/** An absolute path as it is compared with others: `/data/` is `/data`, and `/` stays. */
export function withoutTrailingSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, "") : path;
}
