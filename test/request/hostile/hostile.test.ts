import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { FLAG_GROUPS } from "../../../src/request/create-options/all-flags.ts";
import { knownServicesOf } from "../../../src/request/known-services.ts";
import { formatProblems } from "../../../src/request/problem.ts";
import { serviceKeys } from "../../../src/request/schema/service-shape.ts";
import { readExports } from "../../../src/request/templates/read-exports.ts";
import { draws } from "../../draws.ts";
import { read, requestOf } from "../reading.ts";
import { HOSTILE_TEXTS, MOST_MS } from "./texts.ts";

/** Reads a text and checks what must hold of whatever comes out. */
function check(text: string): void {
  const before = process.threadCpuUsage();
  const result = read(text);
  if (result.kind === "problems") {
    expect(result.problems.length).toBeGreaterThan(0);
    expect(formatProblems(result.problems)).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    for (const { position, message } of result.problems) {
      expect(message).not.toBe("");
      expect(position?.line).toBeLessThanOrEqual(text.split("\n").length);
      expect(position?.column).toBeGreaterThan(0);
    }
  } else {
    expect(JSON.stringify(result.request)).toContain('"services"');
  }
  // Of the processor, because on a busy machine the clock runs on for others.
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(MOST_MS);
}

// The limit is the processor's time, above; on a busy machine the clock runs on meanwhile, here as long as it likes.
const timeout = 120_000;

describe("whatever the text, the result is a request or a list of problems, within two seconds", {
  timeout,
}, () => {
  test.each(Object.keys(HOSTILE_TEXTS))("%s", (name) => check(HOSTILE_TEXTS[name]?.() ?? ""));

  test("any characters", () => {
    // With `unit: "binary"` fast-check would draw up a map of all of Unicode first, for a second and a half.
    const unit = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));
    fc.assert(fc.property(fc.string({ unit, maxLength: 300 }), check), draws(200));
  });

  test("signs of YAML in any order", () => {
    const pieces = [
      "a",
      "b: ",
      "- ",
      "\n",
      "\n  ",
      "\t",
      "{",
      "}",
      "[",
      "]",
      ", ",
      ": ",
      "'",
      '"',
      "|\n",
      ">-\n",
      "&a ",
      "*a",
      "<<: ",
      "!t ",
      "#",
      "? ",
      "---\n",
      "\\",
      "%",
      "\r\n",
      "image: x\n",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));
    fc.assert(fc.property(text, check), draws(400));
  });

  test("any values under our keys", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const service = fc.dictionary(
      fc.constantFrom(...Object.keys(serviceKeys), "enviroment", "__proto__"),
      value,
      { maxKeys: 8 },
    );
    const services = fc.dictionary(fc.constantFrom("a", "b", "A", "job", "x y"), fc.oneof(service, value), {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(services, (given) => check(stringify(given))),
      draws(200),
    );
  });

  test("any flags with any values", () => {
    const names = FLAG_GROUPS.flatMap(({ flags }) =>
      flags.flatMap(({ name, short }) => [`--${name}`, `-${short ?? name[0]}`]),
    );
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        "=",
        ":",
        "/",
        ",",
        "1",
        "-1",
        "1g",
        "5s",
        "a=b",
        "/a:/b:ro",
        "1.2.3.4",
        "[::1]",
        "type=bind,src=/a,dst=/b",
        '"',
        "name=n,alias=a",
      ),
    );
    const options = fc.array(
      fc.tuple(word, fc.constantFrom(" ", "", "=")).map((pair) => pair.join("")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(options, (given) => check(stringify({ a: { image: "x", options: given.join("") } }))),
      draws(400),
    );
  });

  test("any lines to export", () => {
    const request = requestOf("a: {image: x, ports: [80]}\nb: y");
    const pieces = [
      "A=",
      "PATH=",
      "{a.host}",
      "{a.port:80}",
      "{",
      "}",
      "{{",
      "}}",
      "{b.",
      "url}",
      "\n",
      "#",
      " ",
      "x",
      "\0",
      "\u202e",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (given) => {
        const result = readExports(given, knownServicesOf(request));
        if (result.kind === "problems") expect(formatProblems(result.problems)).not.toBe("");
      }),
      draws(200),
    );
  });
});
