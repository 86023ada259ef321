import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cached } from "../../bed/cache.ts";
import { runCommand } from "../../bed/command.ts";
import { plantPackageTree } from "../../bed/debian/package-tree.ts";

/** An OpenSSH server that takes one key, and the client's side of it. */
export interface Sshd extends AsyncDisposable {
  /** A folder with `ssh` first on PATH, which knows the key and the host. */
  readonly clientPath: string;
}

/** Debian's server, in the network namespace of the host that it stands for. */
export async function startSshd(enter: readonly string[], address: string): Promise<Sshd> {
  const root = await cached("sshd-debian-12", (path, workFolder) =>
    plantPackageTree(
      { packages: ["openssh-server", "openssh-client"], without: [/^libc6$/] },
      path,
      workFolder,
    ),
  );
  const folder = await mkdtemp(join(tmpdir(), "ss-sshd-"));
  const libraries = join(root, "usr/lib/x86_64-linux-gnu");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const at = (name: string) => join(folder, name);
  const keygen = join(root, "usr/bin/ssh-keygen");
  for (const key of ["host", "user"])
    await runCommand(keygen, ["-q", "-t", "ed25519", "-N", "", "-f", at(key)], { env });
  await writeFile(at("authorized"), await readFile(at("user.pub")));
  await writeFile(at("known_hosts"), `${address} ${await readFile(at("host.pub"), "utf8")}`);
  await writeFile(
    at("config"),
    [
      `ListenAddress ${address}`,
      `HostKey ${at("host")}`,
      `AuthorizedKeysFile ${at("authorized")}`,
      `PidFile ${at("pid")}`,
      "PasswordAuthentication no",
      "StrictModes no",
      "UsePAM no",
    ].join("\n"),
  );
  await mkdir("/run/sshd", { recursive: true });
  await writeFile(
    at("passwd"),
    `${await readFile("/etc/passwd", "utf8")}sshd:x:99:65534::/run/sshd:/usr/sbin/nologin\n`,
  );
  // It insists on a user of its own, which it gets in a mount namespace: the machine's list stays as it is.
  const inOwnMounts = [
    "unshare",
    "--mount",
    "sh",
    "-c",
    'mount --bind "$1" /etc/passwd && shift && exec "$@"',
    "sh",
  ];
  const sshd = [join(root, "usr/sbin/sshd"), "-D", "-e", "-f", at("config")];
  const [program = "", ...programArguments] = [...enter, ...inOwnMounts, at("passwd"), ...sshd];
  const server = spawn(program, programArguments, { env, stdio: ["ignore", "ignore", "pipe"] });
  const log: string[] = [];
  server.stderr?.setEncoding("utf8").on("data", (text: string) => log.push(text));
  await untilListening(address, server, log);
  return {
    clientPath: await writeClient(at("client"), {
      root,
      libraries,
      key: at("user"),
      knownHosts: at("known_hosts"),
    }),
    async [Symbol.asyncDispose]() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilListening(address: string, server: ChildProcess, log: readonly string[]): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (server.exitCode !== null) break;
    const socket = createConnection({ host: address, port: 22 });
    const [isOpen] = await Promise.race([
      once(socket, "connect").then(() => [true]),
      once(socket, "error").then(() => [false]),
    ]).catch(() => [false]);
    socket.destroy();
    if (isOpen) return;
    await pause(100);
  }
  throw new Error(`sshd did not come up: ${log.join("")}`);
}

/** The user's ssh with the user's configuration, without touching that of the machine. */
async function writeClient(
  folder: string,
  { root, libraries, key, knownHosts }: { root: string; libraries: string; key: string; knownHosts: string },
): Promise<string> {
  await mkdir(folder);
  const configuration = join(folder, "ssh_config");
  await writeFile(
    configuration,
    `IdentityFile ${key}\nIdentitiesOnly yes\nUserKnownHostsFile ${knownHosts}\n`,
  );
  const wrapper = join(folder, "ssh");
  await writeFile(
    wrapper,
    `#!/bin/sh\nLD_LIBRARY_PATH=${libraries} exec ${join(root, "usr/bin/ssh")} -F ${configuration} "$@"\n`,
  );
  await chmod(wrapper, 0o755);
  return folder;
}
