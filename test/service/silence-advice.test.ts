import { describe, expect, test } from "vitest";
import type { Silence } from "../../src/readiness/silence.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { PortRequest } from "../../src/request/request.ts";
import { silenceAdvice } from "../../src/service/silence-advice.ts";

/** `6379`, `6378:6379` or `127.0.0.1:6378:6379`, as in `ports`. */
function declared(text: string): PortRequest {
  const [port = "", hostPort, hostIp] = text.split(":").reverse();
  return { containerPort: tcpPort(Number(port)), hostPort, hostIp };
}

function advice(kind: Silence["kind"], open: number[], ports: string[], usual?: number, silent?: number[]) {
  const requests = ports.map(declared);
  return silenceAdvice(
    { kind, open, sentence: "" },
    {
      silent: silent?.map(tcpPort) ?? requests.slice(0, 1).map(({ containerPort }) => containerPort),
      declared: requests,
      usual: usual === undefined ? undefined : tcpPort(usual),
      timeout: "now 15 s, default 120 s",
    },
  );
}

test.each<[string, number[], string[], number | undefined, string]>([
  [
    "a wrong number after the colon",
    [6379],
    ["6378:6378"],
    6379,
    "Write `6378:6379` instead of `6378:6378` in its `ports` (host port:container port).",
  ],
  [
    "one with an address",
    [6379],
    ["127.0.0.1:6378:6378"],
    6379,
    "Write `127.0.0.1:6378:6379` instead of `127.0.0.1:6378:6378` in its `ports` (host port:container port).",
  ],
  ["a wrong container port alone", [6379], ["6378"], 6379, "Write `6379` instead of `6378` in its `ports`."],
  [
    "the image's own port before lower ones",
    [80, 6379],
    ["6378"],
    6379,
    "Write `6379` instead of `6378` in its `ports`.",
  ],
  [
    "the lowest of an unknown image",
    [80, 90],
    ["81"],
    undefined,
    "Write `80` instead of `81` in its `ports`.",
  ],
  [
    "a declared one that comes later",
    [80, 8092],
    ["8091", "8092"],
    undefined,
    "Put `8092` first in its `ports`, or set wait: {tcp: 8092}.",
  ],
])("it listens on another port: %s", (_, open, ports, usual, hint) => {
  expect(advice("elsewhere", open, ports, usual)).toEqual({ topic: "Listens on another port", hint });
});

describe("it listens on another port", () => {
  test("than the one that its image exposes, or that its `wait` names", () => {
    expect(advice("elsewhere", [90], [], undefined, [80]).hint).toBe(
      "Write `90` in its `ports`, or set wait: {tcp: 90}.",
    );
  });

  test("than the one that its clients use: it opens that one later", () => {
    const told = advice("elsewhere", [25672], ["5672"], 5672);
    expect(told.topic).toBe("Nothing listens on the port");
    expect(told.hint).toMatch(/^If it starts slowly/);
  });

  test("that is declared, and was asked too: there is no other to name", () => {
    expect(advice("elsewhere", [80], ["80", "81"], undefined, [80, 81]).topic).toBe(
      "Nothing listens on the port",
    );
  });
});

test.each(["not-open-yet", "unknown", "elsewhere-on-its-loopback"] as const)(
  "%s: first the longer timeout, and how long it is now",
  (kind) => {
    expect(advice(kind, [], ["80"])).toEqual({
      topic: "Nothing listens on the port",
      hint: "If it starts slowly, set a longer `timeout` (now 15 s, default 120 s); if it uses another port, name that one in its `ports`. Its last lines may say more.",
    });
  },
);

test("it listens on its loopback, or there without the right answer", () => {
  expect(advice("on-its-loopback", [], ["80"])).toMatchObject({
    topic: "Nothing listens on the port",
    hint: expect.stringContaining("0.0.0.0"),
  });
  expect(advice("listens", [80], ["80"])).toMatchObject({
    topic: "Wrong answer on the port",
    hint: expect.stringMatching(/\(now 15 s, default 120 s\).*`wait: tcp`/),
  });
});
