import { lookup, Resolver } from "node:dns/promises";
import { existsSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import type { Job } from "../job/job.ts";
import { isMountedByEngine } from "../job/mount-table.ts";
import type { ProcessTable } from "../ports/process-table.ts";
import type { FileFacts, Surroundings } from "../ports/surroundings.ts";
import { leaveNonce } from "./leave-nonce.ts";
import { parseDefaultGateways } from "./network/default-gateway.ts";
import { parseInterfaceNames } from "./network/interface-names.ts";
import { parseLocalAddresses, parseLocalIpv6Addresses } from "./network/local-addresses.ts";
import { parseRoutes } from "./network/routes.ts";

/** What this process can see of its surroundings. Files that do not exist read as empty. */
export function surroundings(
  job: Pick<Job, "containerName" | "temporaryFolder">,
  jobContainer: string | undefined,
): Surroundings {
  return {
    traces: {
      jobContainer: jobContainer ?? "",
      jobContainerName: job.containerName ?? "",
      cgroup: textOf("/proc/self/cgroup"),
      mountinfo: textOf("/proc/self/mountinfo"),
      containerenv: textOf("/run/.containerenv"),
      hostnames: [hostname(), process.env.HOSTNAME ?? ""],
      interfaces: Object.values(networkInterfaces()).flatMap((addresses = []) =>
        addresses.map(({ address, mac }) => ({ ip: address, mac })),
      ),
    },
    leaveNonce: () => leaveNonce(textOf("/proc/self/mountinfo"), job.temporaryFolder),
    localAddresses: () => [
      ...parseLocalAddresses(textOf("/proc/net/fib_trie")),
      ...parseLocalIpv6Addresses(textOf("/proc/net/if_inet6")),
    ],
    interfaceNames: () => parseInterfaceNames(textOf("/proc/net/dev")),
    defaultGateways: () => parseDefaultGateways(textOf("/proc/net/route")),
    routes: () => parseRoutes(textOf("/proc/net/route")),
    isInContainer: isInContainer(),
    userName: process.env.USER || process.env.LOGNAME || undefined,
    fileAt,
    mountNamespace: linkOf("/proc/self/ns/mnt"),
    resolveName,
  };
}

/** This machine's processes, as /proc shows them. */
export const processTable: ProcessTable = {
  ownPid: process.pid,
  stat: (pid) => textOf(`/proc/${pid}/stat`) || undefined,
  pidNamespace: () => linkOf("/proc/self/ns/pid"),
  bootId: () => textOf("/proc/sys/kernel/random/boot_id").trim(),
  // If it cannot be read, the uptime counts as long, and nothing as older than this boot.
  uptimeSeconds: () => Number.parseFloat(textOf("/proc/uptime")) || Number.POSITIVE_INFINITY,
};

/** The files that every engine mounts are decisive; /.dockerenv is not, because machines are made from images too. */
function isInContainer(): boolean {
  return existsSync("/run/.containerenv") || isMountedByEngine(textOf("/proc/self/mountinfo"));
}

/** These exist only in some containers; see resolveNameOfTheHost. */
const NAMES_OF_THE_HOST = /^host\.(?:docker|containers)\.internal$/;

/**
 * If there is no such name and no reachable name server, the system's resolver keeps trying for many seconds,
 * occupies one of Node's four resolver threads, and keeps this process from ending. So the file comes first, then one
 * short query.
 */
async function resolveNameOfTheHost(name: string): Promise<readonly string[]> {
  const inFile = textOf("/etc/hosts")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim().split(/\s+/))
    .flatMap(([address = "", ...names]) => (names.includes(name) ? [address] : []));
  if (inFile.length > 0) return inFile;
  try {
    return await new Resolver({ timeout: 300, tries: 1 }).resolve4(name);
  } catch {
    return [];
  }
}

/** The target of a path; `undefined` if there is none, or it cannot be seen. */
export function fileAt(path: string): FileFacts | undefined {
  try {
    const stat = statSync(path);
    return { kind: stat.isDirectory() ? "folder" : "other", groupId: stat.gid };
  } catch {
    return undefined;
  }
}

async function resolveName(name: string): Promise<readonly string[]> {
  if (isIP(name) !== 0) return [name];
  if (NAMES_OF_THE_HOST.test(name)) return resolveNameOfTheHost(name);
  try {
    return (await lookup(name, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return "";
  }
}

/** Kills a process; one that is gone counts as ended. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone.
  }
}
