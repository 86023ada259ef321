import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { getExecOutput } from "@actions/exec";
import type { DockerHost, SshHost } from "../docker/docker-host.ts";
import { UserError } from "../user-error.ts";

/** The daemon as this process can dial it. */
export interface DaemonDoor extends AsyncDisposable {
  readonly endpoint: DockerHost;
  /** Where the daemon really is: published ports are there. */
  readonly host: DockerHost;
}

/** Under which main keeps the folder of its tunnel, for a post whose main was killed. */
export const TUNNEL_STATE_NAME = "ssh-tunnel";
const FOLDER_PREFIX = "sibling-ssh-";

/**
 * Opens the way to a daemon behind ssh by the system's OpenSSH, with the user's own configuration and keys.
 *
 * @param remember told of the tunnel's folder before there is a tunnel
 */
export async function openDoor(
  host: DockerHost,
  remember: (folder: string) => void = () => {},
): Promise<DaemonDoor> {
  if (host.kind !== "ssh") return { endpoint: host, host, [Symbol.asyncDispose]: async () => {} };
  // Not in the workspace or RUNNER_TEMP: a socket's path may have 107 bytes only.
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  const control = controlIn(folder);
  const close = () => closeTunnel(folder);
  try {
    remember(folder);
    const socket = join(folder, "docker.sock");
    await forward(host, socket, control);
    const realName = await hostNameOf(host);
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

/** The socket leads to the right ssh, whatever host is named. */
async function closeTunnel(folder: string): Promise<void> {
  await ssh(["-S", controlIn(folder), "-O", "exit", "sibling-services"]).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}

function controlIn(folder: string): string {
  return join(folder, "control");
}

/** `-f` goes into the background once the forwarding stands, so the end of this command tells that it does. */
async function forward(host: SshHost, socket: string, control: string): Promise<void> {
  const options = [
    ...["BatchMode=yes", "ConnectTimeout=10", "ExitOnForwardFailure=yes", "ControlMaster=yes"],
    ...["ControlPersist=no", "ServerAliveInterval=15", "StreamLocalBindUnlink=yes"],
  ];
  const { exitCode, stderr } = await ssh([
    ...options.flatMap((option) => ["-o", option]),
    ...["-S", control, "-fNT", "-L", `${socket}:${host.socketPath}`],
    ...addressArguments(host),
  ]);
  if (exitCode === 0) return;
  throw new UserError(`ssh could not open the daemon at ${destinationOf(host)}: ${lastLine(stderr)}`, {
    hint: "Give this job a key without a passphrase that the host accepts, and its host key in known_hosts (ssh-keyscan); nobody can be asked here.",
  });
}

/** The name or address behind an alias of ssh's configuration. */
async function hostNameOf(host: SshHost): Promise<string> {
  const { stdout } = await ssh(["-G", ...addressArguments(host)]);
  return stdout.match(/^hostname (\S+)$/m)?.[1] ?? host.host;
}

function addressArguments(host: SshHost): string[] {
  return [...(host.port === undefined ? [] : ["-p", String(host.port)]), "--", destinationOf(host)];
}

function destinationOf({ user, host }: SshHost): string {
  return user === undefined ? host : `${user}@${host}`;
}

async function ssh(sshArguments: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  try {
    return await getExecOutput("ssh", sshArguments, { silent: true, ignoreReturnCode: true, delay: 500 });
  } catch (error) {
    if (!(error instanceof Error && /Unable to locate executable file/.test(error.message))) throw error;
    throw new UserError("the daemon is to be reached by ssh, but there is no ssh program in this job", {
      hint: "Install OpenSSH's client (apt-get install openssh-client), or name the daemon by tcp:// with TLS.",
      cause: error,
    });
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
