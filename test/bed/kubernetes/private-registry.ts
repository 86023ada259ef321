import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { makeCertificates } from "../../engines/bed/certificates.ts";
import { ACCOUNT, startDebianRegistry } from "../../registry/debian-registry.ts";
import { type FaultOf, startFaultyFront } from "../../registry/faulty-front.ts";
import { NODE } from "./addresses.ts";

/** A registry that asks for a login, over TLS, which the node trusts and pods can reach. */
export interface PrivateRegistry extends AsyncDisposable {
  /** `10.244.0.1:41234` */
  readonly host: string;
  /** At which images are published. */
  readonly port: number;
  /** What signs its certificate, as PEM. */
  readonly authority: string;
}

/** Anybody may read what `isOpen`. */
export async function startPrivateRegistry({
  isOpen = false,
  faultOf,
}: {
  readonly isOpen?: boolean;
  readonly faultOf?: FaultOf;
} = {}): Promise<PrivateRegistry> {
  const { folder } = inject("cluster");
  await using stack = new AsyncDisposableStack();
  const registry = stack.use(await startDebianRegistry());
  const pki = join(folder, `registry-${registry.port}`);
  const { server } = await makeCertificates(pki, NODE);
  const text = (name: string) => readFile(join(server, name), "utf8");
  const tls = { key: await text("key.pem"), cert: await text("cert.pem") };
  const front = stack.use(
    await startFaultyFront(registry.port, faultOf, {
      ...{ address: NODE, tls },
      ...(isOpen ? { account: ACCOUNT } : {}),
    }),
  );
  const host = `${NODE}:${front.port}`;
  // containerd reads it anew for each pull.
  await mkdir(join(folder, "registries", host), { recursive: true });
  const authority = join(server, "ca.pem");
  const toml = [
    `server = "https://${host}"`,
    `[host."https://${host}"]`,
    'capabilities = ["pull", "resolve"]',
    `ca = "${authority}"`,
  ];
  await writeFile(join(folder, "registries", host, "hosts.toml"), `${toml.join("\n")}\n`);
  const all = stack.move();
  return {
    ...{ host, port: registry.port, authority: await text("ca.pem") },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
