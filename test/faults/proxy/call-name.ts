/** The same name for the same call of every run: `GET /v1.41/containers/3f…/json?x=y` is `GET /containers/{id}/json`. */
export function callName(method: string, url: string): string {
  const path = decodeURIComponent(url.split("?")[0] ?? "")
    .replace(/^\/v1\.\d+/, "")
    .replace(/^\/images\/(?!create).*\/json$/, "/images/{image}/json")
    .replace(/\/[0-9a-f]{64}(?=\/|$)/g, "/{id}")
    .replace(/\/[a-z-]*[0-9a-f]{12}[a-z-]*(?=\/|$)/g, "/{name}")
    .replace(/^\/volumes\/(?!\{)[^/]+$/, "/volumes/{id}");
  return `${method} ${path}`;
}
