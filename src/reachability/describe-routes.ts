import type { Route, RouteAnswer } from "../ports/route.ts";

/** One route in words: `alias postgres:5432`. */
export function describeRoute(route: Route): string {
  const names = { alias: "alias", "container-ip": "container IP", published: "published port" } as const;
  const host = route.host.includes(":") ? `[${route.host}]` : route.host;
  return `${names[route.kind]} ${host}:${route.port}`;
}

/** Each route that was tried, with its result; shown in the log and the failure report. */
export function describeTried(tried: readonly RouteAnswer[]): string {
  return tried.map(({ route, answer }) => `${describeRoute(route)}: ${answer.detail}`).join("; ");
}
