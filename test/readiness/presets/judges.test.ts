import { describe, expect, test } from "vitest";
import { judgeHello } from "../../../src/readiness/presets/mongo-protocol.ts";
import { type Judge, latin1 } from "./answers/answer-rows.ts";
import { BROKERS } from "./answers/brokers.ts";
import { DATABASES } from "./answers/databases.ts";
import { OTHER_SERVERS } from "./answers/other-servers.ts";
import { httpAnswer, mongoReply } from "./server-bytes.ts";

/** What was judged, in one line. */
function inWords(judged: ReturnType<Judge>): string {
  if (judged === undefined) return "waits";
  if (!("answer" in judged)) return "goes on";
  return `${judged.answer.kind}: ${judged.answer.detail}`;
}

describe.each([...DATABASES, ...BROKERS, ...OTHER_SERVERS])("what %s answers", (_, judge, rows) => {
  test.each(rows.map(([bytes, told]) => [told, bytes] as const))("is %s", (told, bytes) => {
    expect(inWords(judge(bytes))).toBe(told);
  });

  test.each(rows.map(([bytes, told]) => [told, bytes] as const))(
    "is never judged otherwise by a part: %s",
    (told, bytes) => {
      const isForeign = told.includes("answers, but not as");
      const parts = Array.from(bytes, (_byte, length) => inWords(judge(bytes.subarray(0, length))));
      expect(parts.filter((part) => part !== "waits" && part !== told)).toEqual(
        isForeign ? expect.any(Array) : [],
      );
      expect(parts[0]).toBe("waits");
    },
  );

  test("is never taken for ready from garbage", () => {
    const garbage = [
      Buffer.alloc(20_000),
      Buffer.alloc(20_000, 0xff),
      Buffer.alloc(20_000, "A"),
      latin1("\x15\x03\x01\0\x02\x02\x50"), // TLS, fatal: internal error
      httpAnswer(400, "Bad Request"),
      latin1("SSH-2.0-OpenSSH_9.2\r\n"),
      ...Array.from({ length: 256 }, (_ignored, byte) => Buffer.alloc(64, byte)),
    ];
    const fooled = garbage.filter((bytes) => inWords(judge(bytes)).startsWith("ready"));
    expect(fooled.map((bytes) => bytes.toString("latin1", 0, 10))).toEqual([]);
  });
});

test("a replica set names the addresses at which its clients go on", () => {
  const reply = mongoReply({
    ok: 1,
    setName: "rs0",
    ismaster: true,
    hosts: ["mongo:27017", "[fd00::2]:27018", "odd"],
  });
  expect(judgeHello(reply)).toMatchObject({
    answer: {
      advertised: [
        { host: "mongo", port: 27017 },
        { host: "fd00::2", port: 27018 },
      ],
    },
  });
  expect(judgeHello(mongoReply({ ismaster: true, ok: 1 }))).not.toHaveProperty("answer.advertised");
});
