import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, inject } from "vitest";
import { runCommand } from "../command.ts";
import { engineEnvironment, unpackEngine } from "../engine/engine-programs.ts";
import { PODS } from "./addresses.ts";
import { signalComponent } from "./component.ts";
import { setPause } from "./component-pause.ts";
import { connectKubectl } from "./connect-kubectl.ts";
import { CONTAINERD_SOCKET } from "./folders.ts";

/** Stops the node's kubelet for a while: its containers run on, and nobody hears of them. */
export async function whileKubeletIsAway(
  ms: number,
  act: () => Promise<unknown> = async () => {},
): Promise<void> {
  using _ = paused("kubelet");
  await Promise.all([act(), pause(ms)]);
}

/** Ends the node's kubelet, which is started again after this time. */
export function killKubelet(awayMs: number): void {
  const { folder } = inject("cluster");
  setPause(folder, "kubelet", awayMs);
  signalComponent(folder, "kubelet", "SIGKILL");
}

/** Resolves once a kubelet that was started again knows its pods. */
export async function nodeIsBack(): Promise<void> {
  const look = () => connectKubectl().raw("get", "--raw", "/api/v1/nodes/node1/proxy/pods");
  await expect.poll(look, { timeout: 90_000, interval: 200 }).toContain('"phase":"Running"');
}

/** Keeps one of the cluster's programs from doing anything, until it is disposed of. */
export function paused(component: "kubelet" | "scheduler" | "server"): Disposable {
  const { folder } = inject("cluster");
  signalComponent(folder, component, "SIGSTOP");
  return { [Symbol.dispose]: () => signalComponent(folder, component, "SIGCONT") };
}

/** Gives an image that the node has another name, as if it had been pulled just now. */
export async function nodeHas(name: string, source: string): Promise<void> {
  const ctr = join(dirname(inject("cluster").kubectl), "ctr");
  await runCommand(ctr, ["-a", CONTAINERD_SOCKET, "-n", "k8s.io", "images", "tag", source, name]);
}

/**
 * Drops, without a word, what a pod sends to other pods, as a network plugin does that enforces policies; this cluster's
 * does not. The node, with its name server, and the API server still answer.
 */
export async function cutOff(namespace: string, pod: string): Promise<AsyncDisposable> {
  const status = await connectKubectl().raw(
    "-n",
    namespace,
    "get",
    "pod",
    pod,
    "-o",
    "jsonpath={.status.podIP}",
  );
  const root = await unpackEngine(() => {});
  const env = await engineEnvironment({ kind: "packaged", root }, "/nowhere");
  const rule = ["FORWARD", "-p", "IPv4", "--ip-src", status, "--ip-dst", PODS, "-j", "DROP"];
  const bridgeRules = (change: "-A" | "-D") =>
    runCommand(join(root, "usr/sbin/ebtables-nft"), [change, ...rule], { env });
  await bridgeRules("-A");
  return {
    async [Symbol.asyncDispose]() {
      await bridgeRules("-D");
    },
  };
}
