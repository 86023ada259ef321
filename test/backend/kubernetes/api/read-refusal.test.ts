import { expect, test } from "vitest";
import { refusalIn } from "../../../../src/backend/kubernetes/api/read-refusal.ts";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";

const CALL = { method: "GET", path: "/api/v1/namespaces/ci/pods" } as const;

async function refusalOf(ordered: ApiAnswer) {
  await using server = await startApiServer({ answerOf: () => ordered });
  const answered = await sendTo(server.access)(CALL);
  if (answered.kind !== "answer") throw new Error("it was upgraded");
  const { call, sentence, reason, statusCode } = await refusalIn(CALL, answered.answer);
  expect(call).toBe("GET pods");
  return { sentence, reason, statusCode };
}

const refused = (text: string) => ({ status: 403, text });
const raw = (text: string) => (socket: { end(text: string): unknown }) => void socket.end(text);

test.each<[string, ApiAnswer, string, string]>([
  ["the server's own", refused('{"message":"no pods","reason":"Forbidden"}'), "no pods", "Forbidden"],
  ["a Status without a message", refused('{"reason":"Forbidden"}'), '{"reason":"Forbidden"}', "Forbidden"],
  ["a proxy's", refused("  <html>go away</html>\n"), "<html>go away</html>", ""],
  ["a long one of a proxy", refused("x".repeat(600)), "x".repeat(500), ""],
  ["one that is JSON, but no object", refused("null"), "null", ""],
  ["one that is a JSON text", refused('"no"'), '"no"', ""],
  ["none, but the line of its status", refused(""), "Forbidden", ""],
  ["none at all", raw("HTTP/1.1 403 \r\nContent-Length: 0\r\n\r\n"), "no reason was given", ""],
  ["one that is cut off", raw("HTTP/1.1 403 No\r\nContent-Length: 9\r\n\r\nabc"), "No", ""],
])("a refusal's sentence: %s", async (_, ordered, sentence, reason) => {
  expect(await refusalOf(ordered)).toEqual({ sentence, reason, statusCode: 403 });
});

test("an answer of 64 kB is read, and no longer one", async () => {
  const padded = (length: number) => refused(JSON.stringify({ message: "m" }).padEnd(length));
  expect((await refusalOf(padded(65_536))).sentence).toBe("m");
  expect((await refusalOf(padded(65_537))).sentence).toBe("Forbidden");
});
