import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TlsSettings } from "../../../ports/docker-host.ts";
import { messageOf, UserError } from "../../../user-error.ts";

/** The options for Node's TLS, as PEM. */
interface TlsMaterial {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized: boolean;
}

/** Reads the certificates; throws `UserError` if the named directory contains none, or some that cannot be read. */
export function readTlsMaterial({ folder, verifiesServer }: TlsSettings): TlsMaterial {
  if (folder === undefined) return { rejectUnauthorized: verifiesServer };
  const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => readIfThere(join(folder, name)));
  if (ca === undefined && cert === undefined) {
    throw new UserError(`the daemon requires TLS, but ${folder} contains neither ca.pem nor cert.pem`, {
      hint: "Set DOCKER_CERT_PATH to the directory with ca.pem, cert.pem and key.pem, and make it visible in this job.",
    });
  }
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    rejectUnauthorized: verifiesServer,
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new UserError(`the certificate ${path} cannot be read: ${messageOf(error)}`, {
      hint: "Make the files in DOCKER_CERT_PATH readable for this job's user.",
      cause: error,
    });
  }
}
