import { expect, test } from "vitest";
import { listeningPorts } from "../../../src/reachability/inside/listening-ports.ts";
import { parseTcpTable } from "../../../src/reachability/inside/tcp-table.ts";

/** As a container of Redis and one of Postgres showed it. */
const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000   100        0 5001 1 0 100 0 0 10 0
   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5002 1 0 100 0 0 10 0
   2: 020012AC:18EB 010012AC:D2F0 01 00000000:00000000 00:00000000 00000000     0        0 5003 1 0 20 4 30 10 -1
   0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A 0 0 0 0 0
   1: 00000000000000000000000001000000:0CEA 00000000000000000000000000000000:0000 0A 0 0 0 0 0
`;

test("what others can reach of a container's listening ports", () => {
  expect(listeningPorts(parseTcpTable(TABLE))).toEqual([0x18eb, 0x1538]);
  expect(listeningPorts(parseTcpTable(""))).toEqual([]);
});
