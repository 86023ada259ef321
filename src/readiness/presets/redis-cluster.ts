import type { Probe } from "../../ports/probe.ts";
import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote } from "../probes/verdicts.ts";

// Redis serialization protocol specification, RESP2; CLUSTER SLOTS of the command reference.

const CLUSTER_SLOTS = Buffer.from("*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n");
const DEEPEST = 8;

/** Asks a node of a cluster where it tells its clients to go on. */
export const clusterSlotsProbe: Probe = dialogueProbe("redis cluster", {
  opening: CLUSTER_SLOTS,
  judge: judgeClusterSlots,
});

type Value = string | number | undefined | readonly Value[];

/** Judges the whole answer, which is an error if there is no cluster; `undefined` if it is not complete yet. */
export function judgeClusterSlots(received: Buffer): Verdict | undefined {
  const text = received.toString("latin1");
  if (!/^[-*]/.test(text)) return text === "" ? undefined : foreign("Redis");
  if (text.startsWith("-"))
    return text.includes("\r\n") ? notYet(`Redis says ${quote(text.slice(1))}`) : undefined;
  const read = readValue(text, 0, DEEPEST);
  if (read === "incomplete") return undefined;
  const advertised = read === "foreign" ? undefined : nodesIn(read.value);
  if (advertised === undefined) return foreign("Redis");
  if (advertised.length === 0) return notYet("no slot of the Redis cluster is assigned");
  return { answer: { kind: "ready", detail: "Redis names the nodes of its cluster", advertised } };
}

/** Each range of slots is its first, its last, and its nodes: address, port, and what newer versions add. */
function nodesIn(ranges: Value): { host: string; port: number }[] | undefined {
  if (!Array.isArray(ranges)) return undefined;
  const nodes = new Map<string, { host: string; port: number }>();
  for (const [first, last, ...found] of ranges.filter(Array.isArray)) {
    if (typeof first !== "number" || typeof last !== "number") return undefined;
    for (const node of found) {
      // Without an address, it is the one that was asked.
      const [host = "", port] = Array.isArray(node) ? node : [];
      if (typeof host !== "string" || typeof port !== "number") return undefined;
      nodes.set(`${host} ${port}`, { host, port });
    }
  }
  return [...nodes.values()];
}

type Read = { readonly value: Value; readonly end: number } | "incomplete" | "foreign";

/** Reads one value of RESP that begins at `at`. */
function readValue(text: string, at: number, deepest: number): Read {
  const lineEnd = text.indexOf("\r\n", at);
  if (lineEnd < 0) return "incomplete";
  const count = Number(text.slice(at + 1, lineEnd));
  const after = lineEnd + 2;
  if (!Number.isInteger(count) || deepest === 0) return "foreign";
  switch (text[at]) {
    case ":":
      return { value: count, end: after };
    case "$":
      if (count < 0) return { value: undefined, end: after };
      return text.length < after + count + 2
        ? "incomplete"
        : { value: text.slice(after, after + count), end: after + count + 2 };
    case "*":
      return readList(text, after, { length: Math.max(0, count), deepest: deepest - 1 });
    default:
      return "foreign";
  }
}

function readList(text: string, at: number, { length, deepest }: { length: number; deepest: number }): Read {
  const value: Value[] = [];
  let end = at;
  while (value.length < length) {
    const item = readValue(text, end, deepest);
    if (typeof item === "string") return item;
    value.push(item.value);
    ({ end } = item);
  }
  return { value, end };
}
