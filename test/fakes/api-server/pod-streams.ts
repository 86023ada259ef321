import type { ServerResponse } from "node:http";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import type { WatchEvent } from "../../../src/backend/kubernetes/objects/watch-event.ts";
import { type Holdings, hasLabels } from "../cluster/holdings.ts";
import { logOf } from "../cluster/in-memory-pods.ts";
import { ApiRefusal, notFound, statusOf } from "./api-refusal.ts";
import { type ApiRequest, labelsIn } from "./api-request.ts";
import type { PodJournal } from "./pod-journal.ts";

/** A watch: one event each line, until its time is over. */
export function answerWatch(
  { query }: ApiRequest,
  response: ServerResponse,
  { pods }: Holdings,
  journal: PodJournal,
): void {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.flushHeaders();
  const tell = (event: WatchEvent<Pod>) => response.write(`${JSON.stringify(event)}\n`);
  const labels = labelsIn(query);
  const version = query.get("resourceVersion");
  if (version !== null && journal.isForgotten(version)) {
    const message = `too old resource version: ${version} (${journal.version})`;
    tell({ type: "ERROR", object: statusOf(new ApiRefusal(410, "Expired", message)) });
    response.end();
    return;
  }
  if (version === null)
    for (const { pod } of pods.values())
      if (hasLabels(pod.metadata, labels)) tell({ type: "ADDED", object: journal.stamped(pod) });
  const stop = journal.read(version ?? journal.version, labels, tell);
  const end = setTimeout(() => response.end(), Number(query.get("timeoutSeconds") ?? 1_800) * 1_000);
  response.once("close", () => {
    stop();
    clearTimeout(end);
  });
}

/** What a pod has printed, and if it is followed, what it prints until its end. */
export async function answerLog(
  { query, words: [, name = ""] }: ApiRequest,
  response: ServerResponse,
  { pods }: Holdings,
): Promise<void> {
  const one = pods.get(name);
  if (one === undefined) throw notFound("pods", name);
  const { state } = one.pod.status?.containerStatuses?.[0] ?? {};
  if (state?.running === undefined && state?.terminated === undefined)
    throw new ApiRefusal(400, "BadRequest", `container "service" in pod "${name}" is waiting to start`);
  const ending = new AbortController();
  response.once("close", () => ending.abort());
  response.writeHead(200, { "Content-Type": "text/plain" });
  response.flushHeaders();
  const lines = query.get("tailLines");
  const extent =
    query.get("follow") === "true"
      ? ({ kind: "follow", silenceMs: Number.POSITIVE_INFINITY, signal: ending.signal } as const)
      : lines === null
        ? ({ kind: "whole" } as const)
        : ({ kind: "last-lines", lines: Number(lines) } as const);
  try {
    for await (const piece of logOf(one, extent)) response.write(piece);
    response.end();
  } catch {
    // The client has let it go.
  }
}
