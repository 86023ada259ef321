/**
 * `NO_PROXY` of later steps: the job's own value plus the hosts that are handed out, if the job has a proxy at all;
 * otherwise clients would ask the proxy for a container's address. Empty if nothing needs to change.
 */
export function noProxyVariables(
  environment: Readonly<Record<string, string | undefined>>,
  hosts: readonly string[],
): Record<string, string> {
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];
  if (!names.some((name) => environment[name])) return {};
  const before = (environment.no_proxy ?? environment.NO_PROXY ?? "")
    .split(",")
    .filter((host) => host !== "");
  const value = [...new Set([...before, ...hosts])].join(",");
  return { NO_PROXY: value, no_proxy: value };
}
