import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cached } from "../bed/cache.ts";
import { plantPackageTree } from "../bed/debian/package-tree.ts";

/** The one account of the registry, which asks for it always. */
export const ACCOUNT = { username: "octocat", password: "secret-of-the-registry" };
const BCRYPT = "$2b$05$abcdefghijklmnopqrstuuIwTm9henchirBqUfvuoNrWExGiIP5SK";

/** Debian's docker-registry on the loopback. */
export interface DebianRegistry extends AsyncDisposable {
  readonly port: number;
}

/** The program, downloaded on first use. */
export function registryPrograms(): Promise<string> {
  return cached("docker-registry-debian-12", (path, workFolder) =>
    plantPackageTree({ packages: ["docker-registry"], without: [/^libc6$/] }, path, workFolder),
  );
}

export async function startDebianRegistry(): Promise<DebianRegistry> {
  const root = await registryPrograms();
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-registry-"));
  const port = await freePort();
  await writeFile(join(folder, "htpasswd"), `${ACCOUNT.username}:${BCRYPT}\n`);
  const configuration = {
    version: "0.1",
    log: { level: "error" },
    storage: { filesystem: { rootdirectory: join(folder, "data") } },
    http: { addr: `127.0.0.1:${port}` },
    auth: { htpasswd: { realm: "test", path: join(folder, "htpasswd") } },
  };
  // JSON is YAML.
  await writeFile(join(folder, "config.yml"), JSON.stringify(configuration));
  const program = join(root, "usr/bin/docker-registry");
  const registry = spawn(program, ["serve", join(folder, "config.yml")], { stdio: "ignore" });
  await once(registry, "spawn");
  await waitUntilAnswering(port);
  return {
    port,
    async [Symbol.asyncDispose]() {
      await end(registry);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilAnswering(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/v2/`).catch(() => undefined);
    if (answer?.status === 401) return;
    await pause(100);
  }
  throw new Error("the registry did not answer within 10 s");
}

async function end(process: ChildProcess): Promise<void> {
  const ended = once(process, "exit");
  process.kill("SIGKILL");
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
