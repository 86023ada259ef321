import type { IncomingMessage } from "node:http";
import type { Send } from "../../../../src/backend/kubernetes/api/send.ts";

export const LIST = { method: "GET", path: "/api/v1/namespaces/ci/pods" } as const;
export const EXEC = { method: "GET", path: "/api/v1/namespaces/ci/pods/db/exec" } as const;
/** The headers that ask for a connection in another protocol. */
export const HANDSHAKE = { Connection: "Upgrade", Upgrade: "websocket", "Sec-WebSocket-Key": "a2V5" };

type Answered = Awaited<ReturnType<Send>>;

export function answerIn(answered: Answered): IncomingMessage {
  if (answered.kind !== "answer") throw new Error("it was upgraded");
  return answered.answer;
}

export async function textIn(answered: Answered): Promise<string> {
  let text = "";
  for await (const chunk of answerIn(answered)) text += chunk;
  return text;
}
