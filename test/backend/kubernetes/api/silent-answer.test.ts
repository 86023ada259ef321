import { describe, expect, test } from "vitest";
import { endIfSilent, sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { AnswerOf } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { answerIn, LIST, textIn } from "./answered.ts";

describe("an answer of which nothing more comes", () => {
  const silent: AnswerOf = () => (_, response) => response?.write("a");

  test("is ended with a sentence", async () => {
    await using server = await startApiServer({ answerOf: silent });
    const answered = await sendTo(server.access)(LIST);
    const { socket } = answerIn(answered);
    endIfSilent(answerIn(answered), 10_000);
    expect(socket.timeout).toBe(10_000);
    socket.emit("timeout");
    await expect(textIn(answered)).rejects.toThrow("nothing came for 10 s");
  });

  test("that ends in time leaves the connection to the next one as it was", async () => {
    await using server = await startApiServer();
    const answered = await sendTo(server.access)(LIST);
    const { socket } = answerIn(answered);
    const listeners = () => socket.listeners("timeout").map(({ name }) => name);
    endIfSilent(answerIn(answered), 10_000);
    expect(listeners()).toContain("onSilence");
    await textIn(answered);
    await expect.poll(listeners).not.toContain("onSilence");
  });

  test("may be waited for without end", async () => {
    await using server = await startApiServer({ answerOf: silent });
    const answered = await sendTo(server.access)(LIST);
    endIfSilent(answerIn(answered), Number.POSITIVE_INFINITY);
    expect(answerIn(answered).socket.timeout).toBe(0);
    answerIn(answered).destroy();
  });
});
