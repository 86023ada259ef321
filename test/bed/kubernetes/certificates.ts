import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../command.ts";

/** Who a certificate is for. */
interface Subject {
  readonly user: string;
  readonly group: string;
  readonly names?: readonly string[];
}

/** An authority that signs everybody's certificates in one cluster. */
export interface Authority {
  readonly certificate: string;
  readonly key: string;
  /** Makes `<name>.crt`, `<name>.key`, and `<name>.conf`, a kubeconfig; returns their paths without the extension. */
  issue(name: string, subject: Subject): Promise<string>;
}

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/** @param server the address of the API server, such as `10.96.0.1:443` */
export async function makeAuthority(folder: string, server: string): Promise<Authority> {
  const openssl = (...words: string[]) => runCommand("openssl", words);
  const [certificate, key] = [join(folder, "ca.crt"), join(folder, "ca.key")];
  await openssl(
    ...["req", "-x509", ...NEW_KEY, "-days", "2", "-subj", "/CN=test-authority", "-keyout", key],
    ...["-out", certificate, "-addext", "basicConstraints=critical,CA:TRUE"],
    ...["-addext", "keyUsage=critical,digitalSignature,keyCertSign,cRLSign"],
  );
  return {
    certificate,
    key,
    async issue(name, { user, group, names = [] }) {
      const path = join(folder, name);
      const extensions = [
        "extendedKeyUsage=clientAuth,serverAuth",
        "keyUsage=critical,digitalSignature",
        ...(names.length === 0 ? [] : [`subjectAltName=${names.join(",")}`]),
      ];
      await writeFile(`${path}.ext`, `${extensions.join("\n")}\n`);
      const subject = `/O=${group}/CN=${user}`;
      await openssl("req", ...NEW_KEY, "-subj", subject, "-keyout", `${path}.key`, "-out", `${path}.csr`);
      await openssl(
        ...["x509", "-req", "-in", `${path}.csr`, "-CA", certificate, "-CAkey", key],
        ...[
          "-set_serial",
          `0x${randomBytes(8).toString("hex")}`,
          "-days",
          "2",
          "-extfile",
          `${path}.ext`,
          "-out",
          `${path}.crt`,
        ],
      );
      await writeFile(`${path}.conf`, JSON.stringify(kubeconfig(path, certificate, server)));
      return path;
    },
  };
}

function kubeconfig(path: string, authority: string, server: string): object {
  return {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "bed", cluster: { server: `https://${server}`, "certificate-authority": authority } }],
    users: [{ name: "user", user: { "client-certificate": `${path}.crt`, "client-key": `${path}.key` } }],
    contexts: [{ name: "bed", context: { cluster: "bed", user: "user" } }],
    "current-context": "bed",
  };
}
