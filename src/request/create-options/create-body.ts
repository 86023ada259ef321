/**
 * The part of the Engine API's `POST /containers/create` body that requests can set, in the API's own names (moby
 * api/types/container/config.go and hostconfig.go). Absent means the daemon's default.
 */
export interface CreateBody {
  Image?: string;
  Hostname?: string;
  Domainname?: string;
  User?: string;
  AttachStdin?: boolean;
  AttachStdout?: boolean;
  AttachStderr?: boolean;
  Tty?: boolean;
  OpenStdin?: boolean;
  StdinOnce?: boolean;
  /** `KEY=value`; a bare `KEY` removes the image's variable. */
  Env?: string[];
  Cmd?: string[];
  Entrypoint?: string[];
  WorkingDir?: string;
  Labels?: Record<string, string>;
  StopSignal?: string;
  StopTimeout?: number;
  Healthcheck?: HealthcheckConfig;
  /** Anonymous volumes by container path. */
  Volumes?: Record<string, Record<string, never>>;
  /** Keys as `"5432/tcp"`. */
  ExposedPorts?: Record<string, Record<string, never>>;
  HostConfig?: HostConfig;
  NetworkingConfig?: { EndpointsConfig: Record<string, EndpointSettings> };
}

/** Durations are nanoseconds; zero and absent inherit from the image (moby daemon/commit.go, merge). */
export interface HealthcheckConfig {
  /** `["CMD-SHELL", text]`, `["CMD", ...argv]` or `["NONE"]`. */
  Test?: string[];
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  StartInterval?: number;
  Retries?: number;
}

export interface PortBinding {
  HostIp: string;
  /** A port, a range `"8000-8002"`, or empty for an ephemeral one. */
  HostPort: string;
}

export interface Mount {
  Type: string;
  Source?: string;
  Target?: string;
  ReadOnly?: boolean;
  Consistency?: string;
  BindOptions?: Record<string, unknown>;
  VolumeOptions?: Record<string, unknown>;
  ImageOptions?: Record<string, unknown>;
  TmpfsOptions?: Record<string, unknown>;
}

export interface DeviceRequest {
  Driver: string;
  Count: number;
  DeviceIDs: string[] | null;
  Capabilities: string[][] | null;
  Options: Record<string, string> | null;
}

export interface HostConfig {
  Binds?: string[];
  Mounts?: Mount[];
  Tmpfs?: Record<string, string>;
  PortBindings?: Record<string, PortBinding[]>;
  PublishAllPorts?: boolean;
  NetworkMode?: string;
  AutoRemove?: boolean;
  RestartPolicy?: { Name: string; MaximumRetryCount?: number };
  ContainerIDFile?: string;
  VolumeDriver?: string;
  VolumesFrom?: string[];
  StorageOpt?: Record<string, string>;
  LogConfig?: { Type?: string; Config?: Record<string, string> };
  CapAdd?: string[];
  CapDrop?: string[];
  Privileged?: boolean;
  SecurityOpt?: string[];
  MaskedPaths?: string[];
  ReadonlyPaths?: string[];
  ReadonlyRootfs?: boolean;
  UsernsMode?: string;
  CgroupnsMode?: string;
  CgroupParent?: string;
  IpcMode?: string;
  PidMode?: string;
  UTSMode?: string;
  Isolation?: string;
  Runtime?: string;
  Init?: boolean;
  Annotations?: Record<string, string>;
  ExtraHosts?: string[];
  Dns?: string[];
  DnsOptions?: string[];
  DnsSearch?: string[];
  Links?: string[];
  GroupAdd?: string[];
  Sysctls?: Record<string, string>;
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  DeviceCgroupRules?: string[];
  DeviceRequests?: DeviceRequest[];
  BlkioWeight?: number;
  BlkioWeightDevice?: { Path: string; Weight: number }[];
  BlkioDeviceReadBps?: { Path: string; Rate: number }[];
  BlkioDeviceWriteBps?: { Path: string; Rate: number }[];
  BlkioDeviceReadIOps?: { Path: string; Rate: number }[];
  BlkioDeviceWriteIOps?: { Path: string; Rate: number }[];
  CpuShares?: number;
  CpuPeriod?: number;
  CpuQuota?: number;
  CpuRealtimePeriod?: number;
  CpuRealtimeRuntime?: number;
  CpusetCpus?: string;
  CpusetMems?: string;
  NanoCpus?: number;
  Memory?: number;
  MemoryReservation?: number;
  MemorySwap?: number;
  MemorySwappiness?: number;
  KernelMemory?: number;
  OomKillDisable?: boolean;
  OomScoreAdj?: number;
  PidsLimit?: number;
  ShmSize?: number;
}

export interface EndpointSettings {
  Aliases?: string[];
  Links?: string[];
  MacAddress?: string;
  DriverOpts?: Record<string, string>;
  GwPriority?: number;
  IPAMConfig?: { IPv4Address?: string; IPv6Address?: string; LinkLocalIPs?: string[] };
}
