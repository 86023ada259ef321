import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { runCommand } from "../command.ts";
import { CONTAINERD_SOCKET, signalComponent } from "./cluster.ts";

/** Stops the node's kubelet for a while: its containers run on, and nobody hears of them. */
export async function whileKubeletIsAway(
  ms: number,
  act: () => Promise<unknown> = async () => {},
): Promise<void> {
  const { folder } = inject("cluster");
  signalComponent(folder, "kubelet", "SIGSTOP");
  try {
    await Promise.all([act(), pause(ms)]);
  } finally {
    signalComponent(folder, "kubelet", "SIGCONT");
  }
}

/** Gives an image that the node has another name, as if it had been pulled just now. */
export async function nodeHas(name: string, source: string): Promise<void> {
  const ctr = join(dirname(inject("cluster").kubectl), "ctr");
  await runCommand(ctr, ["-a", CONTAINERD_SOCKET, "-n", "k8s.io", "images", "tag", source, name]);
}
