import { randomBytes } from "node:crypto";
import type { ExecResult } from "../../../ports/running-service.ts";
import { messageOf } from "../../../user-error.ts";
import { readTail } from "../../output-tail.ts";
import { isClusterRefusal } from "../cluster/cluster-refusal.ts";
import type { Status } from "../objects/status.ts";
import type { PatientCalls } from "./patient-call.ts";
import type { Upgraded } from "./send.ts";
import { messagesOf } from "./web-socket-frames.ts";

/** The newest of both tells the exit code in the same way (kubernetes apimachinery util/remotecommand). */
const PROTOCOLS = "v5.channel.k8s.io, v4.channel.k8s.io";
/** The first byte of a message says where it belongs. */
const CHANNEL = { output: 1, errors: 2, result: 3 } as const;
const KEPT_OUTPUT_BYTES = 4096;
/** The container runtime cannot start the program (runc's words; also the shell's own meaning). */
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;
/** The API server cannot reach the node's kubelet (apimachinery util/proxy/upgradeaware.go): the pod may run on. */
const NODE_AWAY = /^(?:Internal error occurred: )?error dialing backend: /;

/** Runs `argv` in a pod's container and waits for its end. */
export async function runInPod(
  calls: Pick<PatientCalls, "upgrade">,
  path: string,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<ExecResult> {
  try {
    const query = { command: argv, stdout: true, stderr: true };
    const upgraded = await calls.upgrade({ method: "GET", path: `${path}/exec`, query, signal }, handshake());
    return await resultOf(upgraded, signal);
  } catch (error) {
    signal.throwIfAborted();
    const isOfPod = isClusterRefusal(error, 400, 404, 409, 500) && !NODE_AWAY.test(error.sentence);
    if (isOfPod) return { kind: "not-running", reason: error.sentence };
    throw error;
  }
}

function handshake(): Readonly<Record<string, string>> {
  return {
    // The kubelet, to which the call is passed on, has nothing else for this path, and would answer 406.
    Accept: "*/*",
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    "Sec-WebSocket-Protocol": PROTOCOLS,
  };
}

async function resultOf({ socket, head }: Upgraded, signal: AbortSignal): Promise<ExecResult> {
  const onAbort = () => socket.destroy();
  signal.addEventListener("abort", onAbort, { once: true });
  let status: Status | undefined;
  async function* output(): AsyncGenerator<Buffer> {
    for await (const message of messagesOf(socket, head)) {
      const [channel] = message;
      if (channel === CHANNEL.output || channel === CHANNEL.errors) yield message.subarray(1);
      if (channel === CHANNEL.result) status = JSON.parse(message.subarray(1).toString("utf8"));
    }
  }
  try {
    const { tail } = await readTail(output(), KEPT_OUTPUT_BYTES);
    signal.throwIfAborted();
    return readStatus(status, tail.toString("utf8").trim());
  } catch (error) {
    signal.throwIfAborted();
    return { kind: "not-running", reason: `the connection to it was lost: ${messageOf(error)}` };
  } finally {
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}

/** What the node says of a command's end (kubernetes apimachinery api/errors and kubelet server/remotecommand). */
function readStatus(status: Status | undefined, output: string): ExecResult {
  if (status === undefined) return { kind: "not-running", reason: "the connection to it was lost" };
  if (status.status === "Success") return { kind: "exited", exitCode: 0, output };
  const exit = status.details?.causes?.find(({ reason }) => reason === "ExitCode")?.message;
  if (exit !== undefined) return { kind: "exited", exitCode: Number(exit), output };
  const reason = status.message ?? "no reason was given";
  return CANNOT_RUN.test(reason) ? { kind: "cannot-run", reason } : { kind: "not-running", reason };
}
