import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { DockerHost, SshHost } from "../ports/docker-host.ts";
import { UserError } from "../user-error.ts";
import { endProcessesNaming } from "./end-processes.ts";
import { runSsh } from "./run-ssh.ts";

/** The daemon's address that this process can connect to. */
export interface DaemonDoor extends AsyncDisposable {
  readonly endpoint: DockerHost;
  /** The daemon's real address, where published ports are. */
  readonly host: DockerHost;
}

/** The key under which main saves its tunnel's directory, in case main is killed. */
export const TUNNEL_STATE_NAME = "ssh-tunnel";
const FOLDER_PREFIX = "sibling-ssh-";

/** A host may be slow to answer and to log us in; ssh itself has no time limit for the latter. */
const OPEN_MS = 40_000;
/** These only ask this machine. */
const LOCAL_MS = 5_000;

/**
 * Opens a tunnel to a daemon behind ssh with the system's OpenSSH and the user's own configuration and keys.
 *
 * @param signal cancels it
 * @param remember gets the tunnel's directory before the tunnel exists
 */
export async function openDoor(
  host: DockerHost,
  { signal, remember }: { signal?: AbortSignal; remember?: (folder: string) => void } = {},
): Promise<DaemonDoor> {
  if (host.kind !== "ssh") return { endpoint: host, host, [Symbol.asyncDispose]: async () => {} };
  // Not in the workspace or RUNNER_TEMP: a socket's path can have only 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  const close = () => closeTunnel(folder);
  try {
    remember?.(folder);
    const socket = join(folder, "docker.sock");
    await forward(host, { socket, folder, signal });
    const realName = await hostNameOf(host, { folder, signal });
    return {
      endpoint: { kind: "socket", path: socket },
      host: { ...host, host: realName },
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends the background ssh that a killed main may have left, because ssh does not notice that by itself. */
export async function closeLeftDoor(folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(folder)) return;
  // A damaged state must not remove anything else.
  if (dirname(folder) === tmpdir() && basename(folder).startsWith(FOLDER_PREFIX)) await closeTunnel(folder);
}

/** The control socket leads to the right ssh, whatever host is named; an ssh that does not react to it is killed. */
async function closeTunnel(folder: string): Promise<void> {
  const control = controlIn(folder);
  const words = ["-S", control, "-O", "exit", "sibling-services"];
  await runSsh(words, { mark: control, limitMs: LOCAL_MS }).catch(() => {});
  endProcessesNaming(control);
  rmSync(folder, { recursive: true, force: true });
}

function controlIn(folder: string): string {
  return join(folder, "control");
}

/** `-f` goes into the background once forwarding works, so this command ends when it does. */
async function forward(
  host: SshHost,
  { socket, folder, signal }: { socket: string; folder: string; signal: AbortSignal | undefined },
): Promise<void> {
  const control = controlIn(folder);
  const options = [
    ...["BatchMode=yes", "ConnectTimeout=10", "ExitOnForwardFailure=yes", "ControlMaster=yes"],
    ...["ControlPersist=no", "ServerAliveInterval=15", "StreamLocalBindUnlink=yes"],
  ];
  const words = [
    ...options.flatMap((option) => ["-o", option]),
    ...["-S", control, "-fNT", "-L", `${socket}:${host.socketPath}`],
    ...addressArguments(host),
  ];
  const { exitCode, stderr } = await runSsh(words, { mark: control, limitMs: OPEN_MS, signal });
  if (exitCode === 0) return;
  throw new UserError(`ssh could not reach the daemon at ${destinationOf(host)}: ${lastLine(stderr)}`, {
    hint: "Give this job a key without a passphrase that the host accepts, and put the host's key in known_hosts (ssh-keyscan), because there is no terminal to prompt for a password.",
  });
}

/** The name or address behind an alias in ssh's configuration. */
async function hostNameOf(
  host: SshHost,
  { folder, signal }: { folder: string; signal: AbortSignal | undefined },
): Promise<string> {
  const mark = join(folder, "question");
  const words = ["-S", mark, "-G", ...addressArguments(host)];
  const { stdout } = await runSsh(words, { mark, limitMs: LOCAL_MS, signal });
  return stdout.match(/^hostname (\S+)$/m)?.[1] ?? host.host;
}

function addressArguments(host: SshHost): string[] {
  return [...(host.port === undefined ? [] : ["-p", String(host.port)]), "--", destinationOf(host)];
}

function destinationOf({ user, host }: SshHost): string {
  return user === undefined ? host : `${user}@${host}`;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
