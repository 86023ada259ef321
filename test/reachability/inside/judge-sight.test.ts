import { describe, expect, test } from "vitest";
import type { Sight } from "../../../src/ports/routes-to-service.ts";
import { judgeSight } from "../../../src/reachability/inside/judge-sight.ts";
import { parseTcpTable } from "../../../src/reachability/inside/tcp-table.ts";

const LISTENS = "0: 00000000:18EB 00000000:0000 0A";
/** Sockets of port 6379, each as its peer (the last octet of an address, and a port) and its state. */
const table = (...sockets: string[]) =>
  parseTcpTable(
    [
      LISTENS,
      ...sockets.map((socket, at) => {
        const [peer = "", port = "", state = ""] = socket.split(" ");
        const hex = Number(port).toString(16).toUpperCase().padStart(4, "0");
        return `${at + 1}: 020012AC:18EB 0${peer}0012AC:${hex} ${state}`;
      }),
    ].join("\n"),
  );
const LOOPBACK = parseTcpTable("0: 0100007F:18EB 00000000:0000 0A");
const own = [40001, 40002];
const seenDirectly = table("9 40001 01", "9 40002 01");

describe("whether our two connections reached the container", () => {
  test.each<[string, ReturnType<typeof table>, ReturnType<typeof table> | undefined, Sight]>([
    ["it sees our ports", seenDirectly, undefined, "seen"],
    ["it sees our ports before they are accepted", table("9 40001 03", "9 40002 03"), undefined, "seen"],
    ["it has closed them already", table("9 40001 05", "9 40002 05"), undefined, "seen"],
    ["it sees one of them", table("9 40001 01"), table(), "not-seen"],
    ["nothing listens", [], undefined, "not-listening"],
    ["it listens on its own loopback alone", LOOPBACK, undefined, "not-listening"],
    ["nobody is there", table(), table(), "not-seen"],
    ["a proxy's come and go with ours", table("1 50001 01", "1 50002 01"), table(), "seen"],
    [
      "a proxy's are closed with ours",
      table("1 50001 01", "1 50002 01"),
      table("1 50001 08", "1 50002 08"),
      "seen",
    ],
    ["a proxy's are still there", table("1 50001 01", "1 50002 01"), undefined, "not-seen"],
    [
      "others' stay",
      table("1 50001 01", "1 50002 01", "3 50003 01"),
      table("1 50001 01", "1 50002 01", "3 50003 01"),
      "not-seen",
    ],
    [
      "one of another service's goes meanwhile",
      table("3 50001 01", "3 50002 01"),
      table("3 50001 01"),
      "not-seen",
    ],
    ["one each of two others' goes meanwhile", table("3 50001 01", "4 50002 01"), table(), "not-seen"],
    ["what is over goes meanwhile", table("1 50001 06", "1 50002 06"), table(), "not-seen"],
    [
      "a proxy's go with ours while others of it come",
      table("1 50001 01", "1 50002 01"),
      table("1 50003 01", "1 50004 01"),
      "seen",
    ],
    ["ours among others'", table("3 50003 01", "1 50001 01", "1 50002 01"), table("3 50003 01"), "seen"],
  ])("%s", (_, during, after, expected) => {
    expect(judgeSight(own, during, after)).toBe(expected);
  });
});
