import { expect, test } from "vitest";
import { judgeClusterSlots } from "../../../src/readiness/presets/redis-cluster.ts";

/** A value in RESP2. */
function resp(value: unknown): string {
  if (Array.isArray(value)) return `*${value.length}\r\n${value.map(resp).join("")}`;
  if (typeof value === "number") return `:${value}\r\n`;
  return typeof value === "string" ? `$${value.length}\r\n${value}\r\n` : "$-1\r\n";
}

const judge = (text: string) => judgeClusterSlots(Buffer.from(text, "latin1"));
const ID = "07c37dfeb235213a872192d90877d0cd55635b91";

test.each<[string, unknown, { host: string; port: number }[]]>([
  ["one that knows no address of its own", [[0, 16383, ["", 6379, ID]]], [{ host: "", port: 6379 }]],
  ["the same of version 7", [[0, 16383, [undefined, 6379, ID, []]]], [{ host: "", port: 6379 }]],
  [
    "three with a replica",
    [
      [0, 5460, ["10.0.0.1", 6379, ID, ["hostname", "a"]], ["10.0.0.4", 6379, ID, []]],
      [5461, 10922, ["10.0.0.2", 6379, ID, []]],
      [10923, 16383, ["10.0.0.3", 7000, ID, []]],
    ],
    [
      { host: "10.0.0.1", port: 6379 },
      { host: "10.0.0.4", port: 6379 },
      { host: "10.0.0.2", port: 6379 },
      { host: "10.0.0.3", port: 7000 },
    ],
  ],
  [
    "one that has many ranges, once",
    [
      [0, 1, ["h", 1, ID]],
      [3, 4, ["h", 1, ID]],
    ],
    [{ host: "h", port: 1 }],
  ],
])("the nodes of a cluster: %s", (_, slots, advertised) => {
  const text = resp(slots);
  expect(judge(text)?.answer).toMatchObject({ kind: "ready", advertised });
  for (let length = 0; length < text.length; length += 1)
    expect(judge(text.slice(0, length))).toBeUndefined();
});

test.each([
  ["not a cluster", "-ERR This instance has cluster support disabled\r\n", "Redis says ERR This instance"],
  ["a login first", "-NOAUTH Authentication required.\r\n", "Redis says NOAUTH"],
  ["no slots yet", "*0\r\n", "no slot of the Redis cluster is assigned"],
  ["another server", "HTTP/1.1 400 Bad Request\r\n", "answers, but not as Redis does"],
  ["another list", "*1\r\n$1\r\nx\r\n:1\r\n", "no slot"],
  ["nodes that are none", resp([[0, 1, "node"]]), "answers, but not as Redis does"],
  ["endless depth", "*1\r\n".repeat(100), "answers, but not as Redis does"],
  ["no number", "*x\r\n", "answers, but not as Redis does"],
])("nothing to compare: %s", (_, text, detail) => {
  expect(judge(text)?.answer).toMatchObject({ kind: "not-ready", detail: expect.stringContaining(detail) });
});
