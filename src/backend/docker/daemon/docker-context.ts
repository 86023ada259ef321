import { createHash } from "node:crypto";
import type { ConfigFiles } from "../../../ports/docker-config-files.ts";
import type { TlsSettings } from "../../../ports/docker-host.ts";
import { UserError } from "../../../user-error.ts";

/** An endpoint that the user has saved under a name (`docker context create`). */
interface DockerContext {
  readonly host: string;
  readonly tls: TlsSettings | undefined;
}

/** The name that `docker context use` chose, from config.json. */
export function currentContext(files: ConfigFiles): string | undefined {
  const configuration = readObject(`${files.folder}/config.json`, files);
  const { currentContext: name } = configuration as { currentContext?: unknown };
  return typeof name === "string" && name !== "" ? name : undefined;
}

/**
 * Reads a context as docker/cli stores it (cli/context/store): `contexts/meta/<sha256 of the name>/meta.json`, and
 * its TLS material in `contexts/tls/<sha256>/docker`. Throws `UserError` if there is none with that name.
 */
export function readContext(name: string, source: string, files: ConfigFiles): DockerContext {
  const id = createHash("sha256").update(name).digest("hex");
  const meta = readObject(`${files.folder}/contexts/meta/${id}/meta.json`, files);
  const endpoint = (meta as { Endpoints?: { docker?: { Host?: unknown; SkipTLSVerify?: unknown } } })
    .Endpoints?.docker;
  if (typeof endpoint?.Host !== "string") {
    throw new UserError(`${source}: there is no docker context ${name} in ${files.folder}`, {
      hint: "Create it in this job (docker context create), or set DOCKER_HOST or docker-host.",
    });
  }
  const folder = `${files.folder}/contexts/tls/${id}/docker`;
  const hasTls = files.exists(folder);
  const verifiesServer = endpoint.SkipTLSVerify !== true;
  return { host: endpoint.Host, tls: hasTls ? { folder, verifiesServer } : undefined };
}

function readObject(path: string, files: ConfigFiles): object {
  const text = files.read(path);
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Reported below, but never in the parser's words, because they may quote a registry password.
  }
  files.warn(path, "it is not a JSON object");
  return {};
}
