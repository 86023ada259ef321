import type { Duplex } from "node:stream";
import type { Holdings } from "../cluster/holdings.ts";
import { execOnNode } from "../cluster/in-memory-node.ts";
import { ApiRefusal, notFound } from "./api-refusal.ts";
import type { ApiRequest } from "./api-request.ts";
import { CHANNEL, closing, exitStatus, message, openWebSocket } from "./web-socket-server.ts";

/** Runs a command in a pod, and tells its output and its end over a WebSocket. */
export function answerExec(
  { query, headers, words: [, name = ""] }: ApiRequest,
  socket: Duplex,
  { pods }: Holdings,
): void {
  const one = pods.get(name);
  if (one === undefined) throw notFound("pods", name);
  const result = execOnNode(one, query.getAll("command"));
  // The node says so, to which the call is passed on.
  if (result.kind === "not-running")
    throw new ApiRefusal(500, "InternalError", 'container not found ("service")');
  const [protocol = ""] = String(headers["sec-websocket-protocol"]).split(", ");
  openWebSocket(socket, String(headers["sec-websocket-key"]), protocol);
  const { result: resultChannel, output } = CHANNEL;
  const status =
    result.kind === "exited"
      ? exitStatus(result.exitCode)
      : ({ kind: "Status", status: "Failure", reason: "InternalError", message: result.reason } as const);
  if (result.kind === "exited" && result.output !== "") socket.write(message(output, `${result.output}\n`));
  socket.write(message(resultChannel, JSON.stringify(status)));
  socket.end(closing);
}
