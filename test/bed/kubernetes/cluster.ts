import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runCommand } from "../command.ts";
import { type Say, step } from "../step.ts";
import { NODE } from "./addresses.ts";
import { type Authority, makeAuthority } from "./certificates.ts";
import { type Kubectl, kubectlWith } from "./kubectl.ts";
import { clusterFolder } from "./own-namespaces.ts";
import { type ClusterPrograms, withSystemPath } from "./programs.ts";

const PODS = "10.244.0.0/24";
/** Of the Service `kubernetes`: without a kube-proxy, the server itself listens there. */
const SERVER = "10.96.0.1";
const ETCD = "http://127.0.0.1:2379";
/** In the cluster's own mount namespace. */
export const CONTAINERD_SOCKET = "/run/kubernetes-bed/containerd.sock";
const PAUSE_IMAGE = "bed.local/pause:1";

/** A Kubernetes with one node, which runs in this process's namespaces. */
export interface Cluster {
  readonly kubectl: Kubectl;
  /** The kubeconfig of an administrator. */
  readonly kubeconfig: string;
  /** `10.96.0.1:443` */
  readonly server: string;
  readonly authority: string;
  /** Imports an archive as `docker save` writes it. */
  importImage(archive: string): Promise<void>;
  /** The path of kubectl, for other processes. */
  readonly program: string;
}

interface Component {
  readonly name: string;
  readonly program: string;
  readonly flags: readonly string[];
}

/** Starts a cluster. It ends with the namespaces that it runs in. */
export async function startCluster(
  programs: ClusterPrograms,
  pauseImage: string,
  say: Say,
): Promise<Cluster> {
  return step(say, "start Kubernetes", async () => {
    const folder = clusterFolder();
    const paths = await makeFolders(folder);
    const env = withSystemPath([programs.bin, programs.ip].filter((path) => path !== ""));
    const run = async ({ name, program, flags }: Component): Promise<ChildProcess> => {
      const log = openSync(join(paths.logs, `${name}.log`), "a");
      const child = spawn(program, flags, { stdio: ["ignore", log, log], env, cwd: folder });
      // It ends with the namespaces, and does not keep the tests from ending.
      child.unref();
      await writeFile(join(folder, `${name}.pid`), String(child.pid));
      return child;
    };
    await makeNetwork(env);
    const authority = await makeAuthority(paths.pki, `${SERVER}:443`);
    const issued = await issueAll(authority);
    await makeAccountKey(paths.pki);
    const program = join(programs.bin, "kubectl");
    const kubeconfig = `${issued.admin}.conf`;
    const kubectl = kubectlWith(program, kubeconfig);
    const server = serverComponent(programs, paths, authority, issued);
    await run(etcdComponent(programs, paths));
    await keepRunning(
      () => run(server),
      SERVER_PAUSE_MS,
      async () => {
        await until("the API server", () => kubectl.raw("get", "--raw", "/readyz"));
        // By themselves they would watch again only after up to 30 s.
        for (const name of ["controller", "scheduler", "kubelet"]) signalComponent(folder, name, "SIGKILL");
      },
    );
    await run(await containerdComponent(programs, paths));
    const ctr = (...words: string[]) =>
      runCommand(join(programs.bin, "ctr"), ["-a", paths.socket, "-n", "k8s.io", ...words]);
    await until("containerd", () => ctr("version"));
    await ctr("images", "import", pauseImage);
    await until("the API server", () => kubectl.raw("get", "--raw", "/readyz"));
    await keepRunning(() => run(controllerComponent(programs, paths, authority, issued)), PROGRAM_PAUSE_MS);
    await keepRunning(() => run(schedulerComponent(programs, issued)), PROGRAM_PAUSE_MS);
    const kubelet = await kubeletComponent(programs, paths, authority, issued);
    await keepRunning(() => run(kubelet), PROGRAM_PAUSE_MS);
    await allowNameServer(kubectl);
    await run(await nameServerComponent(programs, paths, issued));
    await until("the service account", () => kubectl.raw("get", "serviceaccount", "default"));
    await until("the node", () => kubectl.raw("wait", "--for=condition=Ready", "node/node1", "--timeout=1s"));
    await until("the name server", async () => {
      const answer = await fetch("http://127.0.0.1:18181/ready");
      if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    });
    return {
      kubectl,
      program,
      kubeconfig,
      server: `${SERVER}:443`,
      authority: authority.certificate,
      importImage: async (archive) => {
        await ctr("images", "import", archive);
      },
    };
  });
}

/** Whoever kills the API server has it back after ten seconds. */
const SERVER_PAUSE_MS = 10_000;
/** The scheduler ends by itself if it has missed too much while the API server was away. */
const PROGRAM_PAUSE_MS = 100;

/** Starts what has ended again after a pause, as a control plane's kubelet does. */
async function keepRunning(
  run: () => Promise<ChildProcess>,
  pauseMs: number,
  onReturn = async (): Promise<void> => {},
): Promise<void> {
  const child = await run();
  child.on("exit", async () => {
    await pause(pauseMs, undefined, { ref: false });
    await keepRunning(run, pauseMs, onReturn);
    await onReturn();
  });
}

/** Sends a signal to the process of one of the cluster's programs, such as `server` or `kubelet`. */
export function signalComponent(folder: string, name: string, signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(folder, `${name}.pid`), "utf8")), signal);
}

type Paths = Awaited<ReturnType<typeof makeFolders>>;
type Issued = Awaited<ReturnType<typeof issueAll>>;

async function makeFolders(root: string) {
  const paths = {
    root,
    pki: join(root, "pki"),
    logs: join(root, "log"),
    etcd: join(root, "etcd"),
    plugins: join(root, "cni"),
    registries: join(root, "registries"),
    state: "/run/kubernetes-bed",
    socket: CONTAINERD_SOCKET,
  };
  for (const path of Object.values(paths).filter((one) => one !== paths.socket))
    await mkdir(path, { recursive: true });
  return paths;
}

async function makeNetwork(env: NodeJS.ProcessEnv): Promise<void> {
  const ip = (line: string) => runCommand("ip", line.split(" "), { env });
  await ip("link set lo up");
  await ip("link add kube0 address 02:00:0a:f4:00:01 type bridge");
  await ip(`addr add ${NODE}/24 dev kube0`);
  await ip(`addr add ${SERVER}/32 dev kube0`);
  await ip("link set kube0 up");
  await writeFile("/proc/sys/net/ipv4/ip_forward", "1");
}

async function issueAll({ issue }: Authority) {
  const ofServer = [
    "DNS:localhost",
    "DNS:kubernetes",
    "DNS:kubernetes.default",
    "DNS:kubernetes.default.svc",
    `IP:${SERVER}`,
    "IP:127.0.0.1",
  ];
  return {
    server: await issue("server", { user: "kube-apiserver", group: "bed", names: ofServer }),
    toKubelet: await issue("to-kubelet", { user: "kube-apiserver-kubelet-client", group: "system:masters" }),
    admin: await issue("admin", { user: "admin", group: "system:masters" }),
    kubelet: await issue("kubelet", {
      user: "system:node:node1",
      group: "system:nodes",
      names: ["DNS:node1", `IP:${NODE}`],
    }),
    nameServer: await issue("coredns", { user: "bed-coredns", group: "bed" }),
    controller: await issue("controller", { user: "system:kube-controller-manager", group: "bed" }),
    scheduler: await issue("scheduler", { user: "system:kube-scheduler", group: "bed" }),
  };
}

async function makeAccountKey(pki: string): Promise<void> {
  const key = join(pki, "accounts.key");
  await runCommand("openssl", ["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key]);
  await runCommand("openssl", ["ec", "-in", key, "-pubout", "-out", join(pki, "accounts.pub")]);
}

function etcdComponent({ bin }: ClusterPrograms, { etcd }: Paths): Component {
  return {
    name: "etcd",
    program: join(bin, "etcd"),
    flags: [
      `--data-dir=${etcd}`,
      `--listen-client-urls=${ETCD}`,
      `--advertise-client-urls=${ETCD}`,
      "--listen-peer-urls=http://127.0.0.1:2380",
      "--unsafe-no-fsync",
      "--log-level=warn",
    ],
  };
}

function serverComponent(
  { bin }: ClusterPrograms,
  { pki }: Paths,
  { certificate }: Authority,
  { server, toKubelet }: Issued,
): Component {
  return {
    name: "server",
    program: join(bin, "kube-apiserver"),
    flags: [
      `--etcd-servers=${ETCD}`,
      `--bind-address=${SERVER}`,
      "--secure-port=443",
      `--advertise-address=${SERVER}`,
      "--service-cluster-ip-range=10.96.0.0/16",
      "--authorization-mode=Node,RBAC",
      "--enable-admission-plugins=NodeRestriction",
      "--allow-privileged=true",
      `--client-ca-file=${certificate}`,
      `--tls-cert-file=${server}.crt`,
      `--tls-private-key-file=${server}.key`,
      `--kubelet-client-certificate=${toKubelet}.crt`,
      `--kubelet-client-key=${toKubelet}.key`,
      `--kubelet-certificate-authority=${certificate}`,
      "--kubelet-preferred-address-types=InternalIP",
      "--service-account-issuer=https://kubernetes.default.svc",
      `--service-account-key-file=${join(pki, "accounts.pub")}`,
      `--service-account-signing-key-file=${join(pki, "accounts.key")}`,
    ],
  };
}

async function containerdComponent(
  { bin, networkPlugins, runc }: ClusterPrograms,
  { root, plugins, registries, state, socket }: Paths,
): Promise<Component> {
  // A missing image is asked for at a closed local port, never outside.
  await mkdir(join(registries, "_default"), { recursive: true });
  await writeFile(join(registries, "_default/hosts.toml"), 'server = "http://127.0.0.1:5999"\n');
  const cri = "plugins.'io.containerd.cri.v1";
  const toml = [
    "version = 3",
    `root = '${join(root, "containerd")}'`,
    `state = '${state}'`,
    "[grpc]",
    `address = '${socket}'`,
    `[${cri}.images']`,
    "snapshotter = 'overlayfs'",
    `[${cri}.images'.pinned_images]`,
    `sandbox = '${PAUSE_IMAGE}'`,
    `[${cri}.images'.registry]`,
    `config_path = '${registries}'`,
    `[${cri}.runtime']`,
    // Root may lack CAP_SYS_RESOURCE.
    "restrict_oom_score_adj = true",
    `[${cri}.runtime'.cni]`,
    `bin_dirs = ['${networkPlugins}']`,
    `conf_dir = '${plugins}'`,
    `[${cri}.runtime'.containerd.runtimes.runc]`,
    "runtime_type = 'io.containerd.runc.v2'",
    `[${cri}.runtime'.containerd.runtimes.runc.options]`,
    `BinaryName = '${runc}'`,
    "SystemdCgroup = false",
  ];
  const config = join(root, "containerd.toml");
  await writeFile(config, `${toml.join("\n")}\n`);
  const bridge = {
    type: "bridge",
    bridge: "kube0",
    isGateway: true,
    hairpinMode: true,
    ipam: {
      type: "host-local",
      dataDir: join(state, "ipam"),
      ranges: [[{ subnet: PODS, gateway: NODE }]],
      routes: [{ dst: "0.0.0.0/0" }],
    },
  };
  const network = { cniVersion: "1.0.0", name: "bed", plugins: [bridge] };
  await writeFile(join(plugins, "10-bed.conflist"), JSON.stringify(network));
  return { name: "containerd", program: join(bin, "containerd"), flags: ["--config", config] };
}

function controllerComponent(
  { bin }: ClusterPrograms,
  { pki }: Paths,
  { certificate }: Authority,
  { controller }: Issued,
): Component {
  return {
    name: "controller",
    program: join(bin, "kube-controller-manager"),
    flags: [
      `--kubeconfig=${controller}.conf`,
      "--use-service-account-credentials",
      `--service-account-private-key-file=${join(pki, "accounts.key")}`,
      `--root-ca-file=${certificate}`,
      "--leader-elect=false",
      "--bind-address=127.0.0.1",
    ],
  };
}

function schedulerComponent({ bin }: ClusterPrograms, { scheduler }: Issued): Component {
  return {
    name: "scheduler",
    program: join(bin, "kube-scheduler"),
    flags: [`--kubeconfig=${scheduler}.conf`, "--leader-elect=false", "--bind-address=127.0.0.1"],
  };
}

async function kubeletComponent(
  { bin }: ClusterPrograms,
  { root, socket, pki }: Paths,
  { certificate }: Authority,
  { kubelet }: Issued,
): Promise<Component> {
  const config = join(root, "kubelet.json");
  const settings = {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    failCgroupV1: false,
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${basename(root)}`,
    containerRuntimeEndpoint: `unix://${socket}`,
    address: NODE,
    healthzPort: 0,
    tlsCertFile: `${kubelet}.crt`,
    tlsPrivateKeyFile: `${kubelet}.key`,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: certificate },
    },
    authorization: { mode: "Webhook" },
    clusterDNS: [NODE],
    clusterDomain: "cluster.local",
    resolvConf: "/dev/null",
    evictionHard: { "memory.available": "100Mi", "nodefs.available": "100Mi", "imagefs.available": "100Mi" },
    // What was imported by hand could not be pulled again.
    imageGCHighThresholdPercent: 100,
    localStorageCapacityIsolation: false,
    podLogsDir: join(root, "pod-logs"),
  };
  await writeFile(config, JSON.stringify(settings));
  return {
    name: "kubelet",
    program: join(bin, "kubelet"),
    flags: [
      `--config=${config}`,
      `--kubeconfig=${kubelet}.conf`,
      "--hostname-override=node1",
      `--node-ip=${NODE}`,
      `--root-dir=${join(root, "kubelet")}`,
      `--cert-dir=${join(pki, "kubelet")}`,
    ],
  };
}

async function allowNameServer(kubectl: Kubectl): Promise<void> {
  const resources = "services,pods,namespaces,endpointslices.discovery.k8s.io";
  await kubectl.raw("create", "clusterrole", "bed-coredns", "--verb=list,watch", `--resource=${resources}`);
  await kubectl.raw(
    ...["create", "clusterrolebinding", "bed-coredns", "--clusterrole=bed-coredns", "--user=bed-coredns"],
  );
}

async function nameServerComponent(
  { bin }: ClusterPrograms,
  { root }: Paths,
  { nameServer }: Issued,
): Promise<Component> {
  const config = join(root, "Corefile");
  await writeFile(
    config,
    `.:53 {
 bind ${NODE}
 errors
 ready 127.0.0.1:18181
 kubernetes cluster.local in-addr.arpa {
  kubeconfig ${nameServer}.conf bed
  pods insecure
  ttl 0
 }
 template ANY ANY . {
  rcode NXDOMAIN
 }
}
`,
  );
  return { name: "coredns", program: join(bin, "coredns"), flags: ["-conf", config] };
}

async function until(what: string, look: () => Promise<unknown>): Promise<void> {
  const endMs = performance.now() + 90_000;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (performance.now() > endMs) throw new Error(`${what} did not come up`, { cause: error });
      await pause(100);
    }
  }
}
