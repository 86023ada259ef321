import { expect, test } from "vitest";
import {
  parseLocalAddresses,
  parseLocalIpv6Addresses,
} from "../../../src/machine/network/local-addresses.ts";

/** As Linux 6.18 showed it, shortened. */
const FIB_TRIE = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
     +-- 172.18.0.0/16 2 0 2
        |-- 172.18.0.1
           /32 host LOCAL
        |-- 172.18.255.255
           /32 link BROADCAST
Local:
     |-- 127.0.0.1
        /32 host LOCAL
        |-- 172.18.0.1
           /32 host LOCAL
`;

test("each address of this machine is listed once, no broadcast and no network", () => {
  expect(parseLocalAddresses(FIB_TRIE)).toEqual(["172.18.0.1", "127.0.0.1"]);
});

test("IPv6 addresses are written as engines write them", () => {
  const text = `00000000000000000000000000000001 01 80 10 80       lo
fd000213000000000000000000000001 05 40 00 80 br-0123456789ab
`;
  expect(parseLocalIpv6Addresses(text)).toEqual(["::1", "fd00:213::1"]);
  expect(parseLocalIpv6Addresses("")).toEqual([]);
});
