import { describe, expect, test } from "vitest";
import { listenersIn, openPorts } from "../../../src/reachability/inside/listening-ports.ts";
import { parseTcpTable } from "../../../src/reachability/inside/tcp-table.ts";

const EVERY = "00000000:0000";

test.each<[string, string, object[]]>([
  ["the head", "  sl  local_address rem_address   st tx_queue", []],
  [
    "a line of the kernel's",
    "   0: 0100007F:1F90 020012AC:D2F0 01 00000000:00000000 00:00000000",
    [
      {
        localAddress: "0100007F",
        localPort: 8080,
        remoteAddress: "020012AC",
        remotePort: 54_000,
        state: "01",
      },
    ],
  ],
  [
    "a line that was picked in the container",
    `12: 00000000:0050 ${EVERY} 0A`,
    [{ localAddress: "00000000", localPort: 80, remoteAddress: "00000000", remotePort: 0, state: "0A" }],
  ],
  ["a line that is cut in its state", `12: 00000000:0050 ${EVERY} 0`, []],
  ["a line that is cut in front", `00000:0050 ${EVERY} 0A`, []],
])("the kernel's table of sockets: %s", (_, line, expected) => {
  expect(parseTcpTable(line)).toEqual(expected);
  expect(parseTcpTable(`\n${line}\n`)).toEqual(expected);
});

describe("a port is open to others", () => {
  test.each([
    ["on every address", "00000000", [80]],
    ["on one address", "020012AC", [80]],
    ["on every address of IPv6", "0".repeat(32), [80]],
    ["on an address of IPv4 mapped into IPv6", "0000000000000000FFFF0000020012AC", [80]],
    ["not on its loopback", "0100007F", []],
    ["not on another address of its loopback", "0B00007F", []],
    ["not on the loopback of IPv6", "00000000000000000000000001000000", []],
    ["not on its loopback mapped into IPv6", "0000000000000000FFFF00000100007F", []],
  ])("%s", (_, address, expected) => {
    expect(openPorts(listenersIn(parseTcpTable(`0: ${address}:0050 ${EVERY} 0A`)))).toEqual(expected);
  });

  test("only where something listens, and once", () => {
    const lines = [`0: 00000000:0050 ${EVERY} 0A`, `1: ${"0".repeat(32)}:0050 ${EVERY} 0A`];
    const connected = `2: 00000000:0051 ${EVERY} 01`;
    expect(openPorts(listenersIn(parseTcpTable([...lines, connected].join("\n"))))).toEqual([80]);
  });
});
