import { expect, test } from "vitest";
import { listenersIn, openPorts } from "../../../src/reachability/inside/listening-ports.ts";
import { parseTcpTable } from "../../../src/reachability/inside/tcp-table.ts";

/** As a container of Redis and one of Postgres showed it. */
const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000   100        0 5001 1 0 100 0 0 10 0
   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5002 1 0 100 0 0 10 0
   2: 020012AC:18EB 010012AC:D2F0 01 00000000:00000000 00:00000000 00000000     0        0 5003 1 0 20 4 30 10 -1
   0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A 0 0 0 0 0
   1: 00000000000000000000000001000000:0CEA 00000000000000000000000000000000:0000 0A 0 0 0 0 0
`;

test("where a container listens, and what of it others can reach", () => {
  const listeners = listenersIn(parseTcpTable(TABLE));
  expect(listeners).toEqual([
    { ip: "0.0.0.0", port: 6379 },
    { ip: "127.0.0.1", port: 8080 },
    { ip: "::", port: 5432 },
    { ip: "::1", port: 3306 },
  ]);
  expect(openPorts(listeners)).toEqual([6379, 5432]);
  expect(listenersIn(parseTcpTable(""))).toEqual([]);
});

test("the name server that Docker adds to a container is not the service's", () => {
  expect(listenersIn(parseTcpTable("0: 0B00007F:A1B2 00000000:0000 0A"))).toEqual([]);
});
