import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { DockerHost, SshHost } from "../ports/docker-host.ts";
import { UserError } from "../user-error.ts";
import { endProcessesNaming } from "./end-processes.ts";
import { runSsh } from "./run-ssh.ts";

/** The daemon as this process can dial it. */
interface DaemonDoor extends AsyncDisposable {
  readonly endpoint: DockerHost;
  /** Where the daemon really is: published ports are there. */
  readonly host: DockerHost;
}

/** Under which main keeps the folder of its tunnel, for a post whose main was killed. */
export const TUNNEL_STATE_NAME = "ssh-tunnel";
const FOLDER_PREFIX = "sibling-ssh-";

/** A host may be slow to answer and to let us in; ssh itself ends no wait for the latter. */
const OPEN_MS = 40_000;
/** These ask only this machine. */
const LOCAL_MS = 5_000;

/**
 * Opens the way to a daemon behind ssh by the system's OpenSSH, with the user's own configuration and keys.
 *
 * @param signal breaks it off
 * @param remember told of the tunnel's folder before there is a tunnel
 */
export async function openDoor(
  host: DockerHost,
  { signal, remember }: { signal?: AbortSignal; remember?: (folder: string) => void } = {},
): Promise<DaemonDoor> {
  if (host.kind !== "ssh") return { endpoint: host, host, [Symbol.asyncDispose]: async () => {} };
  // Not in the workspace or RUNNER_TEMP: a socket's path may have 107 bytes only.
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

/** Ends the ssh in the background that a killed main left, if it did: no signal tells ssh of that. */
export async function closeLeftDoor(folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(folder)) return;
  // A damaged state must not have something else removed.
  if (dirname(folder) === tmpdir() && basename(folder).startsWith(FOLDER_PREFIX)) await closeTunnel(folder);
}

/** The control socket leads to the right ssh, whatever host is named; one that does not listen to it is killed. */
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

/** `-f` goes into the background once the forwarding stands, so the end of this command tells that it does. */
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
  throw new UserError(`ssh could not open the daemon at ${destinationOf(host)}: ${lastLine(stderr)}`, {
    hint: "Give this job a key without a passphrase that the host accepts, and its host key in known_hosts (ssh-keyscan); nobody can be asked here.",
  });
}

/** The name or address behind an alias of ssh's configuration. */
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
