import { type ContainerPort, parseContainerPort } from "./container-port.ts";
import type { CreateBody, HostConfig } from "./create-options/create-body.ts";
import { type DockerOptions, openDockerOptions, type WrittenFlag } from "./docker-options.ts";

/** What the flags for Docker alone say in words that fit whatever runs containers. */
export interface PortableOptions {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly isPrivileged: boolean;
  /** As `NET_ADMIN`, or `ALL`. */
  readonly addedCapabilities: readonly string[];
  readonly droppedCapabilities: readonly string[];
  /** As `no-new-privileges` or `seccomp=unconfined`. */
  readonly securityOptions: readonly string[];
  readonly isRootReadOnly: boolean;
  /** Names or numbers. */
  readonly groups: readonly string[];
  readonly sysctls: Readonly<Record<string, string>>;
  /** Lines of /etc/hosts; `host-gateway` stands for the address of the machine. */
  readonly extraHosts: readonly { readonly name: string; readonly ip: string }[];
  readonly searchDomains: readonly string[];
  /** As `ndots:2`. */
  readonly resolverOptions: readonly string[];
  readonly exposedPorts: readonly ContainerPort[];
  readonly hasInit: boolean;
  readonly hasStdin: boolean;
  readonly hasTerminal: boolean;
  /** `undefined` if it is never started again; `on-failure` if only after an exit code other than 0. */
  readonly restarts: "on-failure" | "always" | undefined;
  /** Relative to others, where 1024 is usual. */
  readonly cpuWeight: number | undefined;
  /** A number of processors, as a share of a period's time. */
  readonly cpuLimit: number | undefined;
  readonly memoryMounts: readonly { readonly target: string; readonly sizeBytes: number | undefined }[];
  /** Every such flag in the user's text, so that what has no counterpart can be refused by its name. */
  readonly flags: readonly WrittenFlag[];
}

/** The portable view of what only Docker understands in full; nothing is created from it by Docker. */
export function portableOptionsOf(options: DockerOptions | undefined): PortableOptions {
  const { body, flags } = openDockerOptions(options);
  const host = body.HostConfig ?? {};
  return {
    labels: body.Labels ?? {},
    annotations: host.Annotations ?? {},
    isPrivileged: host.Privileged ?? false,
    addedCapabilities: (host.CapAdd ?? []).map(capability),
    droppedCapabilities: (host.CapDrop ?? []).map(capability),
    securityOptions: host.SecurityOpt ?? [],
    isRootReadOnly: host.ReadonlyRootfs ?? false,
    groups: host.GroupAdd ?? [],
    sysctls: host.Sysctls ?? {},
    extraHosts: (host.ExtraHosts ?? []).map(extraHost),
    searchDomains: (host.DnsSearch ?? []).filter((domain) => domain !== "."),
    resolverOptions: host.DnsOptions ?? [],
    exposedPorts: Object.keys(body.ExposedPorts ?? {}).flatMap((port) => parseContainerPort(port) ?? []),
    hasInit: host.Init ?? false,
    hasStdin: body.OpenStdin ?? false,
    hasTerminal: body.Tty ?? false,
    restarts: restartsOf(host),
    cpuWeight: host.CpuShares || undefined,
    cpuLimit: cpuLimitOf(host),
    memoryMounts: memoryMountsOf(body),
    flags,
  };
}

function capability(name: string): string {
  return name.toUpperCase().replace(/^CAP_/, "");
}

/** `name:ip`; the address may have colons of its own. */
function extraHost(text: string): { name: string; ip: string } {
  const at = text.indexOf(":");
  return { name: text.slice(0, at), ip: text.slice(at + 1).replace(/^\[(.*)\]$/, "$1") };
}

function restartsOf({ RestartPolicy }: HostConfig): PortableOptions["restarts"] {
  switch (RestartPolicy?.Name) {
    case undefined:
    case "":
    case "no":
      return undefined;
    case "on-failure":
      return "on-failure";
    default:
      return "always";
  }
}

/** The kernel's period is a tenth of a second if none is given. */
function cpuLimitOf({ CpuQuota, CpuPeriod }: HostConfig): number | undefined {
  return CpuQuota === undefined || CpuQuota <= 0 ? undefined : CpuQuota / (CpuPeriod || 100_000);
}

function memoryMountsOf({ HostConfig: { Mounts = [] } = {} }: CreateBody): PortableOptions["memoryMounts"] {
  return Mounts.filter(({ Type }) => Type === "tmpfs").map(({ Target = "", TmpfsOptions }) => {
    const size = TmpfsOptions?.SizeBytes;
    return { target: Target, sizeBytes: typeof size === "number" && size > 0 ? size : undefined };
  });
}
