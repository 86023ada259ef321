import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EngineKind } from "./second-daemon.ts";

/** What an engine is told of the registries of a test, as `host:port`. */
interface Registries {
  /** It speaks plain HTTP. */
  readonly plain: string;
  /** It speaks TLS, and its certificate is of this authority, a PEM file. */
  readonly tls: string;
  readonly authority: string;
  readonly nameServer: string;
}

/** The engine with an /etc that it alone sees: certificates where Docker and Podman look for them, a name server. */
export function withRegistries(kind: EngineKind, registries: Registries): EngineKind {
  const { plain, tls, authority, nameServer } = registries;
  return {
    ...kind,
    async command(folder, listen) {
      const mounts = join(folder, "etc");
      await mkdir(mounts);
      const command = await kind.command(folder, listen);
      // Podman's file of a user replaces those in /etc.
      const ofPodman = join(folder, ".config/containers/registries.conf.d");
      await mkdir(ofPodman, { recursive: true });
      await writeFile(join(ofPodman, "test.conf"), `[[registry]]\nlocation = "${plain}"\ninsecure = true\n`);
      return [
        "unshare",
        "--mount",
        "sh",
        "-ec",
        OWN_ETC,
        "sh",
        mounts,
        tls,
        authority,
        nameServer,
        ...command,
      ];
    },
  };
}

const OWN_ETC = `
mount -t tmpfs tmpfs "$1"
mkdir "$1/upper" "$1/work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/upper,workdir=$1/work" /etc
for engine in docker containers; do
  mkdir -p "/etc/$engine/certs.d/$2"
  cp "$3" "/etc/$engine/certs.d/$2/ca.crt"
done
rm -f /etc/resolv.conf
echo "nameserver $4" >/etc/resolv.conf
shift 4
exec "$@"
`;
