import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../user-error.ts";
import type { TlsSettings } from "../docker-host.ts";

/** What Node's TLS takes, as PEM. */
export interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized: boolean;
}

/** Reads the certificates; throws `UserError` where a folder was named that holds none. */
export function readTlsMaterial({ folder, verifiesServer }: TlsSettings): TlsMaterial {
  if (folder === undefined) return { rejectUnauthorized: verifiesServer };
  const read = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const [ca, cert, key] = [read("ca.pem"), read("cert.pem"), read("key.pem")];
  if (ca === undefined && cert === undefined) {
    throw new UserError(`the daemon is to be reached by TLS, but ${folder} holds no ca.pem and no cert.pem`, {
      hint: "Set DOCKER_CERT_PATH to the folder with ca.pem, cert.pem and key.pem, which must be visible in this job.",
    });
  }
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    rejectUnauthorized: verifiesServer,
  };
}
