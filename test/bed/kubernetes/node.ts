import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { runCommand } from "../command.ts";
import { signalComponent } from "./component.ts";
import { CONTAINERD_SOCKET } from "./folders.ts";
import { findClusterPrograms, withSystemPath } from "./programs.ts";

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

/** All pods but for the first address, which is the node's, with the name server. */
const OTHER_PODS = ["2/31", "4/30", "8/29", "16/28", "32/27", "64/26", "128/25"].map(
  (net) => `10.244.0.${net}`,
);

/** Keeps a pod from all others, as a network plugin does that enforces policies; this cluster's does not. */
export async function cutOff(pod: string): Promise<void> {
  const { ip } = await findClusterPrograms(() => {});
  const env = withSystemPath(ip === "" ? [] : [ip]);
  const inPod = ["--target", await processOf(pod), "--net"];
  for (const net of OTHER_PODS)
    await runCommand("nsenter", [...inPod, "ip", "route", "add", "unreachable", net], { env });
}

/** The number of a process of a pod: its hostname is the pod's name. */
async function processOf(pod: string): Promise<string> {
  for (const number of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const environment = await readFile(`/proc/${number}/environ`, "utf8").catch(() => "");
    if (environment.split("\0").includes(`HOSTNAME=${pod}`)) return number;
  }
  throw new Error(`no process runs in the pod ${pod}`);
}
