import { describe, expect, test } from "vitest";
import { bsonFields } from "../../../src/readiness/presets/bson.ts";

/** A document of these elements: the type, the name, and the value's bytes. */
function document(...elements: [type: number, name: string, value: Buffer][]): Buffer {
  const body = Buffer.concat(
    elements.map(([type, name, value]) => Buffer.concat([Buffer.of(type), Buffer.from(`${name}\0`), value])),
  );
  const whole = Buffer.concat([Buffer.alloc(4), body, Buffer.of(0)]);
  whole.writeInt32LE(whole.length);
  return whole;
}
const counted = (length: number, bytes: Buffer) => {
  const head = Buffer.alloc(4);
  head.writeInt32LE(length);
  return Buffer.concat([head, bytes]);
};
const one = Buffer.from([1, 0, 0, 0]);

describe("the fields of a document", () => {
  test.each<[string, number, Buffer]>([
    ["a double", 1, Buffer.alloc(8)],
    ["a string", 2, counted(2, Buffer.from("a\0"))],
    ["a document", 3, counted(5, Buffer.of(0))],
    ["an array", 4, counted(5, Buffer.of(0))],
    ["bytes", 5, counted(3, Buffer.of(0, 1, 2, 3))],
    ["undefined", 6, Buffer.alloc(0)],
    ["an identifier", 7, Buffer.alloc(12)],
    ["a boolean", 8, Buffer.of(1)],
    ["a date", 9, Buffer.alloc(8)],
    ["null", 10, Buffer.alloc(0)],
    ["a timestamp", 17, Buffer.alloc(8)],
    ["a long number", 18, Buffer.alloc(8)],
  ])("%s ends where the next field begins", (_, type, value) => {
    const fields = bsonFields(document([type, "a", value], [16, "ok", one]));
    expect(fields?.get("a")).toEqual({ type, value });
    expect(fields?.get("ok")).toEqual({ type: 16, value: one });
  });

  test.each<[string, Buffer]>([
    ["a type that nobody knows", document([99, "a", one])],
    ["a value that is longer than the document", document([1, "a", one])],
    ["a length that is missing", document([2, "a", Buffer.alloc(2)])],
    ["a length below zero", document([3, "a", counted(-9, Buffer.alloc(4))])],
    ["a name without an end", Buffer.from([9, 0, 0, 0, 16, 97, 97, 97, 97])],
    ["no zero at its end", Buffer.from([5, 0, 0, 0, 1])],
  ])("%s is not a document", (_, bytes) => expect(bsonFields(bytes)).toBeUndefined());
});
