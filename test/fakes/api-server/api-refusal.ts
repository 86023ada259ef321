import { ClusterRefusal } from "../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import type { Status } from "../../../src/backend/kubernetes/objects/status.ts";

/** What the API server says when it refuses something. */
export class ApiRefusal extends Error {
  readonly status: Status;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.status = { kind: "Status", status: "Failure", message, reason, code };
  }
}

export function notFound(kind: string, name: string): ApiRefusal {
  return new ApiRefusal(404, "NotFound", `${kind} "${name}" not found`);
}

/** For whatever was thrown; what is no refusal is the server's own mistake. */
export function statusOf(thrown: unknown): Status {
  if (thrown instanceof ApiRefusal) return thrown.status;
  if (thrown instanceof ClusterRefusal)
    return new ApiRefusal(thrown.statusCode, thrown.reason, thrown.sentence).status;
  return new ApiRefusal(500, "InternalError", String(thrown)).status;
}
