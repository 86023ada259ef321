import { createHash } from "node:crypto";
import { UserError } from "../user-error.ts";
import type { TlsSettings } from "./docker-host.ts";

/** An endpoint that the user keeps under a name (`docker context create`). */
export interface DockerContext {
  readonly name: string;
  readonly host: string;
  readonly tls: TlsSettings | undefined;
}

/** Of the files in docker's configuration directory. */
export interface ConfigFiles {
  /** `$DOCKER_CONFIG`, else `~/.docker`. */
  readonly folder: string;
  exists(path: string): boolean;
  /** `undefined` where there is no such file. */
  read(path: string): string | undefined;
}

/** The name that `docker context use` chose, from config.json. */
export function currentContext(files: ConfigFiles): string | undefined {
  const configuration = parseObject(files.read(`${files.folder}/config.json`));
  const { currentContext: name } = configuration as { currentContext?: unknown };
  return typeof name === "string" && name !== "" ? name : undefined;
}

/**
 * Reads a context as docker/cli keeps it (cli/context/store): `contexts/meta/<sha256 of the name>/meta.json`, and its
 * TLS material in `contexts/tls/<sha256>/docker`. Throws `UserError` where there is none of that name.
 */
export function readContext(name: string, source: string, files: ConfigFiles): DockerContext {
  const id = createHash("sha256").update(name).digest("hex");
  const meta = parseObject(files.read(`${files.folder}/contexts/meta/${id}/meta.json`));
  const endpoint = (meta as { Endpoints?: { docker?: { Host?: unknown; SkipTLSVerify?: unknown } } })
    .Endpoints?.docker;
  if (typeof endpoint?.Host !== "string") {
    throw new UserError(`${source}: there is no docker context ${name} in ${files.folder}`, {
      hint: "Create it in this job (docker context create), or name the daemon by DOCKER_HOST or the input docker-host.",
    });
  }
  const folder = `${files.folder}/contexts/tls/${id}/docker`;
  const hasTls = files.exists(folder);
  const verifiesServer = endpoint.SkipTLSVerify !== true;
  return { name, host: endpoint.Host, tls: hasTls ? { folder, verifiesServer } : undefined };
}

function parseObject(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
