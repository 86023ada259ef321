import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { AnswerOf } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { openWebSocket } from "../../../fakes/api-server/web-socket-server.ts";
import { answerIn, EXEC, HANDSHAKE, LIST } from "./answered.ts";

describe("a token", () => {
  const replaced = (...tokens: string[]) => {
    return () => (tokens.length > 1 ? tokens.shift() : tokens[0]);
  };

  test("that was replaced just now is read again, and the first answer let go", async () => {
    let first: ServerResponse | undefined;
    const answerOf: AnswerOf = (_, nth) => {
      if (nth > 1) return undefined;
      return (_, response) => {
        first = response;
        response?.writeHead(401).write("not y");
      };
    };
    await using server = await startApiServer({ answerOf });
    const token = replaced("expired", "token-of-the-job");
    const answered = await sendTo({ ...server.access, token })(LIST, { "X-Extra": "1" });
    expect(answerIn(answered).statusCode).toBe(200);
    const sent = server.requests.map(({ headers }) => [headers.authorization, headers["x-extra"]]);
    expect(sent).toEqual([
      ["Bearer expired", "1"],
      ["Bearer token-of-the-job", "1"],
    ]);
    await expect.poll(() => first?.destroyed).toBe(true);
  });

  test("that is still the same is refused at once", async () => {
    await using server = await startApiServer();
    const answered = await sendTo({ ...server.access, token: () => "expired" })(LIST);
    expect(answerIn(answered).statusCode).toBe(401);
    expect(server.requests).toHaveLength(1);
  });

  test("is replaced without any call made again, if it was taken", async () => {
    await using server = await startApiServer();
    const token = replaced("token-of-the-job", "the next");
    expect(answerIn(await sendTo({ ...server.access, token })(LIST)).statusCode).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  test("is replaced without a connection handed over twice", async () => {
    const answerOf: AnswerOf = () => (socket) => openWebSocket(socket, "a2V5", "v5.channel.k8s.io");
    await using server = await startApiServer({ answerOf });
    const token = replaced("token-of-the-job", "the next");
    const answered = await sendTo({ ...server.access, token })(EXEC, HANDSHAKE);
    expect(answered.kind).toBe("upgraded");
    expect(server.requests).toHaveLength(1);
    if (answered.kind === "upgraded") answered.socket.destroy();
  });
});
