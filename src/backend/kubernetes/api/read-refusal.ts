import type { IncomingMessage } from "node:http";
import { ClusterRefusal } from "../cluster/cluster-refusal.ts";
import type { Status } from "../objects/status.ts";
import { type ApiCall, callName } from "./api-call.ts";
import { readAnswer } from "./read-text.ts";

/** Statuses are short; more than this does not come from an API server. */
const MOST_BYTES = 1 << 16;

/** The server's own sentence; a proxy in between answers with something else. */
export async function refusalIn(call: ApiCall, answer: IncomingMessage): Promise<ClusterRefusal> {
  const text = await readAnswer(answer, MOST_BYTES).catch(() => "");
  const { message, reason } = statusIn(text);
  const statusCode = answer.statusCode ?? 0;
  return new ClusterRefusal({
    call: callName(call),
    sentence: message || text.trim().slice(0, 500) || answer.statusMessage || "no reason was given",
    statusCode,
    reason: reason ?? "",
  });
}

function statusIn(text: string): Partial<Status> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
