import { writeFile } from "node:fs/promises";
import { runCommand } from "../command.ts";
import { NODE, SERVER } from "./addresses.ts";

/** The bridge of the pods, on which the node and the API server have their addresses. */
export async function makeNetwork(env: NodeJS.ProcessEnv): Promise<void> {
  const ip = (line: string) => runCommand("ip", line.split(" "), { env });
  await ip("link set lo up");
  await ip("link add kube0 address 02:00:0a:f4:00:01 type bridge");
  await ip(`addr add ${NODE}/24 dev kube0`);
  await ip(`addr add ${SERVER}/32 dev kube0`);
  await ip("link set kube0 up");
  await writeFile("/proc/sys/net/ipv4/ip_forward", "1");
}
