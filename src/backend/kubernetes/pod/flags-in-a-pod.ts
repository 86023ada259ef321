/** What a flag of `docker create` becomes in a pod. */
type FlagInAPod =
  /** A sentence for the documentation. */
  | { readonly kind: "becomes"; readonly does: string }
  | {
      readonly kind: "refused";
      /** Completes "because …". */
      readonly because: string;
      readonly hint: string;
      /** Values that ask for what a pod is anyway. */
      readonly unless: readonly string[];
    };

const LEAVE_OUT = "Leave it out.";
const NAMES = "services of one job reach each other by name without it";
const NODE = "the kubelet of the node decides that for all of its pods";
const DISK = "a pod has no such limit for a disk";
const HOST = "a pod on a shared node must not see its host";

function becomes(does: string): FlagInAPod {
  return { kind: "becomes", does };
}

function refused(because: string, hint = LEAVE_OUT, unless: readonly string[] = []): FlagInAPod {
  return { kind: "refused", because, hint, unless };
}

const AS_EVERYWHERE = becomes("The same: the action itself reads it.");
const NOTHING = becomes("Nothing, as with Docker.");
const NEVER = refused("this action refuses it everywhere");
const RESOLVER = becomes("An option of the pod's `dnsConfig`.");

/** Every flag, in the order of docs/options.md, by its name without dashes. */
export const FLAGS_IN_A_POD: Readonly<Record<string, FlagInAPod>> = {
  env: becomes(
    "A variable from a Secret of the service. A bare `KEY` that the job does not have is refused.",
  ),
  "env-file": becomes("Variables from the same Secret."),
  entrypoint: becomes("`command`; an empty one needs a `command` of the service."),
  workdir: becomes("`workingDir`."),
  user: becomes(
    "`runAsUser` and `runAsGroup`, without any privileges unless it is 0; a name is refused, except `root` and the image's own user.",
  ),
  "group-add": becomes("`supplementalGroups`; a name is refused."),
  hostname: becomes("Nothing if it is the service's name; any other is refused."),
  domainname: refused("the cluster names a pod's domain", "Use the service's name, which resolves."),
  label: becomes("A label of the pod; a value that a label of Kubernetes cannot hold is refused."),
  "label-file": becomes("Labels of the pod, likewise."),
  annotation: becomes("An annotation of the pod."),
  init: becomes("`shareProcessNamespace`: the pod's own first process reaps zombies."),
  interactive: becomes("`stdin`."),
  tty: becomes("`tty`."),
  attach: NOTHING,
  restart: refused("a service that ends has failed", LEAVE_OUT, ["no", ""]),
  "stop-signal": becomes("Nothing: services are killed at the end of the job."),
  "stop-timeout": becomes("Nothing: services are killed at the end of the job."),
  "read-only": becomes("`readOnlyRootFilesystem`."),
  sysctl: becomes("`sysctls`; the kubelet refuses all but the safe ones."),
  ulimit: refused("Kubernetes has no field for it", "The container runtime of the node sets the limits."),
  rm: NOTHING,

  "health-cmd": AS_EVERYWHERE,
  "health-interval": becomes("Nothing: only the action runs the command, at its own pace."),
  "health-retries": becomes("Nothing, likewise."),
  "health-timeout": AS_EVERYWHERE,
  "health-start-period": becomes("Nothing, likewise."),
  "health-start-interval": becomes("Nothing, likewise."),
  "no-healthcheck": AS_EVERYWHERE,

  publish: becomes(
    "A declared port. Nothing is published: the job reaches the pod's own port, and a host port has no meaning.",
  ),
  "publish-all": becomes("Nothing: all ports of a pod are in reach."),
  expose: becomes("A declared port of the container."),
  network: NEVER,
  net: NEVER,
  "network-alias": becomes("Nothing if it is the service's name; any other is refused: a pod has one name."),
  "net-alias": becomes("Nothing if it is the service's name; any other is refused: a pod has one name."),
  "add-host": becomes("`hostAliases`; `host-gateway` is refused."),
  dns: refused("only the cluster's name server knows the services"),
  "dns-option": RESOLVER,
  "dns-opt": RESOLVER,
  "dns-search": becomes("A search domain of the pod's `dnsConfig`, after the services' own."),
  ip: refused("the cluster chooses a pod's address"),
  ip6: refused("the cluster chooses a pod's address"),
  "link-local-ip": refused("the cluster chooses a pod's address"),
  "mac-address": refused("the cluster chooses a pod's address"),
  link: refused(NAMES),

  volume: becomes(
    "An `emptyDir` if it is a path alone; a name is that of a PersistentVolumeClaim of the namespace. A source that is a path is refused.",
  ),
  mount: becomes("`type=tmpfs` is an `emptyDir` in memory. Other types are refused."),
  tmpfs: becomes(
    "An `emptyDir` in memory, with `size=` as its limit; `uid`, `gid` and the like are refused.",
  ),
  "volumes-from": refused("pods have no volumes of each other"),
  "volume-driver": refused("a PersistentVolumeClaim has its own driver"),
  "storage-opt": refused("a pod has no storage driver of its own"),
  "log-driver": refused("the logs are read from the kubelet", LEAVE_OUT, ["json-file", "local", "journald"]),
  "log-opt": becomes("Nothing: the kubelet rotates logs."),

  memory: becomes("A limit of `memory`, and the same request unless `--memory-reservation` is given."),
  "memory-reservation": becomes("A request of `memory`."),
  "memory-swap": refused(NODE),
  "memory-swappiness": refused(NODE),
  "oom-kill-disable": refused(NODE),
  "oom-score-adj": refused(NODE),
  "pids-limit": refused(NODE, LEAVE_OUT, ["0", "-1"]),
  "shm-size": becomes("An `emptyDir` in memory at `/dev/shm`."),
  cpus: becomes("A limit of `cpu`."),
  "cpu-shares": becomes("A request of `cpu`, where 1024 is one processor."),
  "cpu-period": becomes("A limit of `cpu`, together with `--cpu-quota`."),
  "cpu-quota": becomes("A limit of `cpu`."),
  "cpu-rt-period": refused(NODE),
  "cpu-rt-runtime": refused(NODE),
  "cpuset-cpus": refused(NODE, "Use --cpus."),
  "cpuset-mems": refused(NODE),
  "cpu-count": NEVER,
  "cpu-percent": NEVER,
  "io-maxbandwidth": NEVER,
  "io-maxiops": NEVER,
  "blkio-weight": refused(DISK),
  "blkio-weight-device": refused(DISK),
  "device-read-bps": refused(DISK),
  "device-write-bps": refused(DISK),
  "device-read-iops": refused(DISK),
  "device-write-iops": refused(DISK),
  device: refused("a device belongs to one node"),
  "device-cgroup-rule": refused("a device belongs to one node"),
  gpus: refused("the cluster hands out GPUs as resources"),
  "kernel-memory": NOTHING,

  privileged: becomes("`privileged`, where the namespace allows it."),
  "cap-add": becomes("`capabilities.add`."),
  "cap-drop": becomes("`capabilities.drop`."),
  "security-opt": becomes(
    "`no-new-privileges` is `allowPrivilegeEscalation: false`, and `seccomp=unconfined` a `seccompProfile`. Others are refused.",
  ),
  userns: becomes("Nothing: pods use the node's user namespace."),
  cgroupns: refused(NODE, LEAVE_OUT, ["private"]),

  "cgroup-parent": refused(NODE),
  ipc: refused(HOST, LEAVE_OUT, ["private", "shareable", ""]),
  pid: refused(HOST),
  uts: refused(HOST),
  runtime: refused("a cluster has RuntimeClasses instead"),
  isolation: refused("it exists only on Windows daemons", LEAVE_OUT, ["default"]),

  name: becomes("Nothing: the cluster would take a name once only, so the pod's is unique to the job."),
  platform: becomes("A `nodeSelector` for nodes of that system and architecture."),
  pull: becomes("`imagePullPolicy`."),
  quiet: NOTHING,
  cidfile: NEVER,
  "use-api-socket": NEVER,
  "disable-content-trust": NOTHING,
  help: NEVER,
};
