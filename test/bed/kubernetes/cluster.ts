import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runCommand } from "../command.ts";
import { type Say, step } from "../step.ts";
import { SERVER } from "./addresses.ts";
import { makeAuthority } from "./certificates.ts";
import { componentRunner, keepRunning, signalComponent } from "./component.ts";
import { type KeptComponent, takePauseMs } from "./component-pause.ts";
import { containerdComponent } from "./container-runtime.ts";
import { controllerComponent, etcdComponent, schedulerComponent, serverComponent } from "./control-plane.ts";
import { makeFolders } from "./folders.ts";
import { issueAll, makeAccountKey } from "./issue-all.ts";
import { type Kubectl, kubectlWith } from "./kubectl.ts";
import { kubeletComponent } from "./kubelet.ts";
import { allowNameServer, nameServerComponent } from "./name-server.ts";
import { makeNetwork } from "./network.ts";
import { clusterFolder } from "./own-namespaces.ts";
import { type ClusterPrograms, withSystemPath } from "./programs.ts";

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
    const run = componentRunner(folder, paths.logs, env);
    const pauseOf = (name: KeptComponent) => () => takePauseMs(folder, name);
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
      pauseOf("server"),
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
    await keepRunning(
      () => run(controllerComponent(programs, paths, authority, issued)),
      pauseOf("controller"),
    );
    await keepRunning(() => run(schedulerComponent(programs, issued)), pauseOf("scheduler"));
    const kubelet = await kubeletComponent(programs, paths, authority, issued);
    await keepRunning(() => run(kubelet), pauseOf("kubelet"));
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
