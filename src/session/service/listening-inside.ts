import type { Containers } from "../../docker/engine.ts";
import { listeningPorts } from "../../reachability/listening-ports.ts";

/** The tcp ports on which something listens in a container; `undefined` where its image has no program that can tell. */
export async function listeningInside(
  containerId: string,
  containers: Pick<Containers, "exec">,
  signal: AbortSignal,
): Promise<number[] | undefined> {
  const tables = ["/proc/net/tcp", "/proc/net/tcp6"];
  // The exec's output is cut to its last 4 KiB, so the lines that matter are picked in the container where it can.
  const picked = `grep -h ' 0A ' ${tables.join(" ")} || cat ${tables.join(" ")}`;
  for (const argv of [
    ["sh", "-c", picked],
    ["cat", ...tables],
  ]) {
    const result = await containers.exec(containerId, argv, { signal });
    if (result.kind === "exited") return listeningPorts(result.output);
    if (result.kind === "not-running") return undefined;
  }
  return undefined;
}
