import { describe, expect, test } from "vitest";
import { judgePostgresAnswer } from "../../../src/readiness/probes/postgres-messages.ts";

/** A message of the backend, with a length of its own choosing. */
function message(type: string, body: Buffer, length = body.length + 4): Buffer {
  const header = Buffer.alloc(5);
  header.write(type, 0, "latin1");
  header.writeUInt32BE(length, 1);
  return Buffer.concat([header, body]);
}
const fourBytes = (value: number) => {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(value);
  return body;
};
const error = (...fields: string[]) => message("E", Buffer.from(`${fields.join("\0")}\0\0`));

const foreign = {
  answer: { kind: "not-ready", isReached: true, detail: "answers, but not as PostgreSQL does" },
};

describe("what PostgreSQL says first", () => {
  test.each<[string, Buffer, object]>([
    [
      "an open session, which is ended politely",
      message("R", fourBytes(0)),
      {
        answer: { kind: "ready", detail: "PostgreSQL opens a session" },
        farewell: Uint8Array.from([0x58, 0, 0, 0, 4]),
      },
    ],
    [
      "a question for the password, which is left without a word",
      message("R", fourBytes(10)),
      { answer: { kind: "ready", detail: "PostgreSQL asks for a password" } },
    ],
    [
      "an error of ours",
      error("SFATAL", "C28P01", "Mno"),
      { answer: { kind: "ready", detail: "PostgreSQL says 28P01: no" } },
    ],
    [
      "an error of its own",
      error("SFATAL", "C57P03", "Mstarting up"),
      { answer: { kind: "not-ready", isReached: true, detail: "PostgreSQL says 57P03: starting up" } },
    ],
    [
      "an error that says nothing",
      error("SFATAL"),
      {
        answer: {
          kind: "not-ready",
          isReached: true,
          detail: "PostgreSQL says without a code: nothing more",
        },
      },
    ],
    ["an authentication that is too short", message("R", Buffer.alloc(3)), foreign],
    ["a message that is shorter than its length", message("N", Buffer.alloc(0), 3), foreign],
    ["a message that is too long", message("N", Buffer.alloc(0), 30_001), foreign],
    ["a letter that no message begins with", Buffer.from("S"), foreign],
  ])("%s", (_, received, expected) => expect(judgePostgresAnswer(received)).toEqual(expected));

  test.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["a notice", message("N", Buffer.from("Mhello\0\0"))],
    ["an empty notice", message("N", Buffer.alloc(0))],
    ["the longest message, of which the rest is to come", message("N", Buffer.alloc(0), 30_000)],
    ["a notice, and the beginning of the next message", message("v", fourBytes(1)).subarray(0, 8)],
  ])("%s decides nothing yet", (_, received) => expect(judgePostgresAnswer(received)).toBeUndefined());

  test("is read after any notices before it", () => {
    const notices = [message("N", Buffer.from("Mhello\0\0")), message("v", Buffer.alloc(8))];
    expect(
      judgePostgresAnswer(Buffer.concat([...notices, message("R", fourBytes(3))]))?.answer,
    ).toMatchObject({ kind: "ready" });
  });
});
