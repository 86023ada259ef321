import type { CreateBody } from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { createBodyOf } from "./create-body-of.ts";
import { findDaemonPath, type JobFiles } from "./job-files.ts";

/** The body with the source of every bind mount as the daemon sees it; throws `UserError` for one it cannot see. */
export function translateBinds(service: ServiceRequest, files: JobFiles): CreateBody {
  return createBodyOf(service, (source) => {
    const found = findDaemonPath(source, files);
    if (found.kind === "path") return found.path;
    throw new UserError(`${service.name}: the bind mount's source ${source.path} ${found.why}`, {
      topic: found.topic,
      hint: found.hint,
    });
  });
}
