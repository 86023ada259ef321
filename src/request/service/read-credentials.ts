import type { Findings } from "../problem.ts";
import type { ServiceRequest } from "../request.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";

/** Empty credentials come from a fork's pull request, which has no secrets; the pull is then anonymous. */
export function readCredentials(
  path: string,
  credentials: ServiceDefinition["credentials"],
  findings: Findings,
): ServiceRequest["credentials"] {
  if (credentials === undefined) return undefined;
  const username = credentials.username?.text ?? "";
  const password = credentials.password?.text ?? "";
  if (username !== "" && password !== "") return { username, password };
  const empty = [username === "" ? "username" : "", password === "" ? "password" : ""].filter(Boolean);
  findings.notices.push(
    `${path}.credentials: ${empty.join(" and ")} ${empty.length > 1 ? "are" : "is"} empty, so the image is pulled without an account.`,
  );
  return undefined;
}
