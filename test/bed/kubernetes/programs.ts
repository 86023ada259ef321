import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { isInstalled, runCommand } from "../command.ts";
import { plantPackageTree } from "../debian/package-tree.ts";
import { unpackEngine } from "../engine/engine-programs.ts";
import { type Say, step } from "../step.ts";

const VERSIONS = { kubernetes: "1.37.2", etcd: "3.7.3", containerd: "2.4.2", coredns: "1.15.0" };

/** Where the programs of a cluster are. */
export interface ClusterPrograms {
  /** kube-apiserver, kubelet, kubectl, etcd, containerd, coredns, pause … */
  readonly bin: string;
  /** The plugins that give pods their network. */
  readonly networkPlugins: string;
  readonly runc: string;
  /** The folder of the program `ip`; empty if the machine has it. */
  readonly ip: string;
}

/** Builds what is missing: Kubernetes and etcd from the Go module proxy, the rest from Debian's packages. */
export async function findClusterPrograms(say: Say): Promise<ClusterPrograms> {
  const engine = await unpackEngine(say);
  const plugins = await cached("kubernetes-network-plugins-debian-12", (path, workFolder) =>
    step(say, "unpack containernetworking-plugins of Debian", () =>
      plantPackageTree({ packages: ["containernetworking-plugins"], without: [/^libc6$/] }, path, workFolder),
    ),
  );
  const versions = Object.values(VERSIONS).join("-");
  const bin = await cached(`kubernetes-${versions}-${process.arch}`, (path, workFolder) =>
    step(say, "build Kubernetes (20 minutes on a cold cache)", () => build(path, workFolder)),
  );
  const hasIp = await isInstalled("ip", ["-Version"], withSystemPath());
  return {
    bin,
    networkPlugins: join(plugins, "usr/lib/cni"),
    runc: join(engine, "usr/sbin/runc"),
    ip: hasIp ? "" : join(engine, "usr/sbin"),
  };
}

export function withSystemPath(folders: readonly string[] = []): NodeJS.ProcessEnv {
  return { ...process.env, PATH: [...folders, process.env.PATH, "/usr/sbin", "/sbin"].join(":") };
}

async function build(bin: string, workFolder: string): Promise<void> {
  if (!(await isInstalled("go", ["version"]))) {
    throw new Error(
      "Kubernetes is built by Go, which this machine lacks. Install Go 1.26 or newer and try again.",
    );
  }
  await mkdir(bin);
  const { kubernetes, etcd, containerd, coredns } = VERSIONS;
  const version = "k8s.io/component-base/version";
  const stamps = {
    gitVersion: `v${kubernetes}`,
    gitMajor: "1",
    gitMinor: kubernetes.split(".")[1],
    gitTreeState: "clean",
    gitCommit: "0000",
    buildDate: "2026-01-01T00:00:00Z",
  };
  const stamped = Object.entries(stamps).map(([name, value]) => `-X ${version}.${name}=${value}`);
  const go = goIn(workFolder, bin);
  await go("kubernetes", await kubernetesModule(kubernetes, workFolder), async (compile) => {
    for (const name of [
      "kube-apiserver",
      "kube-controller-manager",
      "kube-scheduler",
      "kubelet",
      "kubectl",
    ]) {
      await compile(name, `k8s.io/kubernetes/cmd/${name}`, { flags: stamped });
    }
  });
  await go("etcd", moduleOf(`go.etcd.io/etcd/server/v3 v${etcd}`), (compile) =>
    compile("etcd", "go.etcd.io/etcd/server/v3"),
  );
  const ofContainerd = "github.com/containerd/containerd/v2";
  await go("containerd", moduleOf(`${ofContainerd} v${containerd}`), async (compile) => {
    for (const name of ["containerd", "containerd-shim-runc-v2", "ctr"]) {
      await compile(name, `${ofContainerd}/cmd/${name}`, {
        flags: [`-X ${ofContainerd}/version.Version=${containerd}`],
        tags: "no_btrfs,no_devmapper,no_zfs",
      });
    }
  });
  await go("coredns", moduleOf(`github.com/coredns/coredns v${coredns}`), async (compile, folder) => {
    await writeFile(join(folder, "main.go"), NAME_SERVER);
    await compile("coredns", ".");
  });
  await go("pause", "module bed\ngo 1.26.6\n", async (compile, folder) => {
    await writeFile(join(folder, "main.go"), PAUSE);
    await compile("pause", ".");
  });
}

type Compile = (
  name: string,
  what: string,
  more?: { flags?: readonly string[]; tags?: string },
) => Promise<void>;

/** Compiles the programs of one module, one package at a time, because the machine has other things to do. */
function goIn(workFolder: string, bin: string) {
  return async (
    name: string,
    goMod: string,
    work: (compile: Compile, folder: string) => Promise<void>,
  ): Promise<void> => {
    const folder = join(workFolder, name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "go.mod"), goMod);
    const env = {
      ...process.env,
      CGO_ENABLED: "0",
      GOMAXPROCS: "1",
      GOFLAGS: "-buildvcs=false -p=1 -mod=mod -trimpath",
    };
    await work(async (program, what, { flags = [], tags = "" } = {}) => {
      const tagged = tags === "" ? [] : ["-tags", tags];
      const ldflags = ["-s", "-w", ...flags].join(" ");
      await runCommand("go", ["build", ...tagged, "-ldflags", ldflags, "-o", join(bin, program), what], {
        folder,
        env,
      });
    }, folder);
  };
}

function moduleOf(requirement: string): string {
  return `module bed\ngo 1.26.6\nrequire ${requirement}\n`;
}

/** Every `k8s.io/x v0.0.0` that Kubernetes requires lives in its own repository, and is published under v0. */
async function kubernetesModule(version: string, workFolder: string): Promise<string> {
  await runCommand("go", ["mod", "download", `k8s.io/kubernetes@v${version}`], { folder: workFolder });
  const cache = (await runCommand("go", ["env", "GOMODCACHE"])).trim();
  const own = await readFile(join(cache, `cache/download/k8s.io/kubernetes/@v/v${version}.mod`), "utf8");
  const parts = new Set([...own.matchAll(/^\s+(k8s\.io\/[a-z0-9-]+) v0\.0\.0$/gm)].map(([, name]) => name));
  const replacements = [...parts].sort().map((name) => `replace ${name} => ${name} v0.${version.slice(2)}`);
  const language = own.split("\n").filter((line) => /^(go|godebug) /.test(line));
  return ["module bed", ...language, `require k8s.io/kubernetes v${version}`, ...replacements, ""].join("\n");
}

/** CoreDNS with no more plugins than the cluster needs; their order is that in which they are asked. */
const NAME_SERVER = `package main
import (
	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"
	_ "github.com/coredns/coredns/plugin/bind"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/kubernetes"
	_ "github.com/coredns/coredns/plugin/ready"
	_ "github.com/coredns/coredns/plugin/template"
)
func init() { dnsserver.Directives = []string{"bind", "ready", "errors", "kubernetes", "template"} }
func main() { coremain.Run() }
`;

/** The first process of every pod: reaps children, and ends when it is told to. */
const PAUSE = `package main
import (
	"os"
	"os/signal"
	"syscall"
)
func main() {
	news := make(chan os.Signal, 8)
	signal.Notify(news, syscall.SIGTERM, syscall.SIGINT, syscall.SIGCHLD)
	for one := range news {
		if one != syscall.SIGCHLD { return }
		for { if pid, _ := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); pid <= 0 { break } }
	}
}
`;
