import { type Flag, flag, host, hostList, nowhere } from "../flag.ts";
import { kinds } from "../value-kinds.ts";

const refusedOnLinux = {
  handling: { kind: "refused", by: "docker", hint: "It exists only on Windows daemons; leave it out." },
  does: "Is refused: it exists only on Windows daemons.",
} as const;

export const resourceFlags: readonly Flag[] = [
  flag("memory", { short: "m", value: kinds.bytes, into: host("Memory"), does: "Limits the memory." }),
  flag("memory-reservation", {
    value: kinds.bytes,
    into: host("MemoryReservation"),
    does: "Sets the soft memory limit.",
  }),
  flag("memory-swap", {
    value: kinds.swap,
    into: host("MemorySwap"),
    does: "Limits memory and swap together; -1 is unlimited.",
  }),
  flag("memory-swappiness", {
    value: kinds.swappiness,
    into: host("MemorySwappiness"),
    does: "Sets how readily the kernel swaps memory.",
  }),
  flag("oom-kill-disable", {
    value: kinds.boolean,
    into: host("OomKillDisable"),
    does: "Keeps the kernel from killing the service when memory is short.",
  }),
  flag("oom-score-adj", {
    value: kinds.integer,
    into: host("OomScoreAdj"),
    does: "Sets how likely the kernel is to kill the service when memory is short, from -1000 to 1000.",
  }),
  flag("pids-limit", {
    value: kinds.integer,
    into: host("PidsLimit"),
    does: "Limits the number of processes; 0 and -1 are unlimited.",
  }),
  flag("shm-size", { value: kinds.bytes, into: host("ShmSize"), does: "Sets the size of /dev/shm." }),
  flag("cpus", {
    value: kinds.cpus,
    into: host("NanoCpus"),
    does: "Limits how many processors the service uses.",
  }),
  flag("cpu-shares", {
    short: "c",
    value: kinds.integer,
    into: host("CpuShares"),
    does: "Sets the CPU weight relative to other containers.",
  }),
  flag("cpu-period", {
    value: kinds.integer,
    into: host("CpuPeriod"),
    does: "Sets the CPU scheduler's period in microseconds.",
  }),
  flag("cpu-quota", {
    value: kinds.integer,
    into: host("CpuQuota"),
    does: "Sets the CPU time within a period in microseconds.",
  }),
  flag("cpu-rt-period", {
    value: kinds.integer,
    into: host("CpuRealtimePeriod"),
    does: "Sets the period of real-time scheduling in microseconds.",
  }),
  flag("cpu-rt-runtime", {
    value: kinds.integer,
    into: host("CpuRealtimeRuntime"),
    does: "Sets the real-time CPU time within a period in microseconds.",
  }),
  flag("cpuset-cpus", {
    value: kinds.text,
    into: host("CpusetCpus"),
    does: "Chooses processors, as in `0-2` or `0,1`.",
  }),
  flag("cpuset-mems", { value: kinds.text, into: host("CpusetMems"), does: "Chooses memory nodes." }),
  flag("cpu-count", { value: kinds.integer, into: nowhere, ...refusedOnLinux }),
  flag("cpu-percent", { value: kinds.integer, into: nowhere, ...refusedOnLinux }),
  flag("io-maxbandwidth", { value: kinds.bytes, into: nowhere, ...refusedOnLinux }),
  flag("io-maxiops", { value: kinds.unsigned, into: nowhere, ...refusedOnLinux }),
  flag("blkio-weight", {
    value: kinds.weight,
    into: host("BlkioWeight"),
    does: "Sets the block I/O weight, 0 or from 10 to 1000.",
  }),
  flag("blkio-weight-device", {
    value: kinds.deviceWeight,
    into: hostList("BlkioWeightDevice"),
    does: "Sets the block I/O weight for one device.",
  }),
  flag("device-read-bps", {
    value: kinds.bytesRate,
    into: hostList("BlkioDeviceReadBps"),
    does: "Limits reads from a device, in bytes per second.",
  }),
  flag("device-write-bps", {
    value: kinds.bytesRate,
    into: hostList("BlkioDeviceWriteBps"),
    does: "Limits writes to a device, in bytes per second.",
  }),
  flag("device-read-iops", {
    value: kinds.operationsRate,
    into: hostList("BlkioDeviceReadIOps"),
    does: "Limits reads from a device, in operations per second.",
  }),
  flag("device-write-iops", {
    value: kinds.operationsRate,
    into: hostList("BlkioDeviceWriteIOps"),
    does: "Limits writes to a device, in operations per second.",
  }),
  flag("device", {
    value: kinds.device,
    into: {
      field: "HostConfig.Devices[], HostConfig.DeviceRequests[]",
      put: (draft, value) => {
        if (value.kind === "cdi") draft.cdiDevices.push(value.name);
        else draft.host.Devices = [...(draft.host.Devices ?? []), value.device];
      },
    },
    does: "Adds a device of the daemon's machine.",
  }),
  flag("device-cgroup-rule", {
    value: kinds.deviceRule,
    into: hostList("DeviceCgroupRules"),
    does: "Adds a rule to the list of allowed devices.",
  }),
  flag("gpus", {
    value: kinds.gpus,
    into: hostList("DeviceRequests"),
    minimumApi: "1.40",
    does: "Adds GPUs.",
  }),
  flag("kernel-memory", {
    value: kinds.bytes,
    into: nowhere,
    handling: { kind: "ignored", notice: "`--kernel-memory` has no effect: Docker no longer supports it." },
    does: "Has no effect: Docker no longer supports it.",
  }),
];
