import type { LogExtent } from "../cluster/cluster.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import type { PatientCalls } from "./patient-call.ts";
import { endIfSilent } from "./send.ts";

/** What is not followed comes at once. */
const LONGEST_SILENCE_MS = 10_000;

/** See `Pods.log`. A connection that is lost while following is opened again, and goes on where it was. */
export async function* podLog(
  calls: Pick<PatientCalls, "stream">,
  path: string,
  extent: LogExtent,
): AsyncGenerator<Buffer> {
  let told = 0;
  for (;;) {
    const answer = await open(calls, path, extent);
    if (answer === undefined) return;
    const { silenceMs } = extent.kind === "follow" ? extent : { silenceMs: LONGEST_SILENCE_MS };
    let isSilent = false;
    endIfSilent(answer, silenceMs);
    answer.socket.once("timeout", () => {
      isSilent = true;
    });
    let seen = 0;
    try {
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        const fresh = chunk.subarray(Math.max(0, Math.min(chunk.length, told - seen)));
        seen += chunk.length;
        if (fresh.length === 0) continue;
        told += fresh.length;
        yield fresh;
      }
      return;
    } catch (error) {
      if (extent.kind !== "follow") throw error;
      if (isSilent) return;
      extent.signal.throwIfAborted();
    }
  }
}

async function open(calls: Pick<PatientCalls, "stream">, path: string, extent: LogExtent) {
  const query =
    extent.kind === "follow"
      ? { follow: true }
      : extent.kind === "last-lines"
        ? { tailLines: extent.lines }
        : {};
  const signal = extent.kind === "follow" ? extent.signal : undefined;
  try {
    return await calls.stream({ method: "GET", path: `${path}/log`, query, signal });
  } catch (error) {
    // 400: its container has not started; 404: it is gone.
    if (isClusterRefusal(error, 400, 404)) return undefined;
    throw error;
  }
}
