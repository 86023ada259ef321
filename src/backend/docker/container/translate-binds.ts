import type { CreateBody, Mount } from "../../../request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { findDaemonPath, type JobFiles } from "./job-files.ts";

/** The body with the source of every bind mount as the daemon sees it; throws `UserError` for one it cannot see. */
export function translateBinds(
  service: Pick<ServiceRequest, "name" | "body" | "relativeSources">,
  files: JobFiles,
): CreateBody {
  const { body } = service;
  const host = body.HostConfig;
  if (host?.Binds === undefined && host?.Mounts === undefined) return body;
  const translate = (source: string) => daemonPathOf(source, service, files);
  return {
    ...body,
    HostConfig: {
      ...host,
      ...(host.Binds && { Binds: host.Binds.map((bind) => translateBind(bind, translate)) }),
      ...(host.Mounts && { Mounts: host.Mounts.map((mount) => translateMount(mount, translate)) }),
    },
  };
}

/** `source:target[:mode]`; a source without a leading slash is the name of a volume. */
function translateBind(bind: string, translate: (source: string) => string): string {
  const [source = "", ...rest] = bind.split(":");
  return source.startsWith("/") ? [translate(source), ...rest].join(":") : bind;
}

function translateMount(mount: Mount, translate: (source: string) => string): Mount {
  return mount.Type === "bind" && mount.Source?.startsWith("/")
    ? { ...mount, Source: translate(mount.Source) }
    : mount;
}

function daemonPathOf(
  path: string,
  { name, relativeSources }: Pick<ServiceRequest, "name" | "relativeSources">,
  files: JobFiles,
): string {
  const found = findDaemonPath({ path, isRelative: relativeSources.includes(path) }, files);
  if (found.kind === "path") return found.path;
  throw new UserError(`${name}: the bind mount's source ${path} ${found.why}`, { hint: found.hint });
}
