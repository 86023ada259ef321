import { expect, test } from "vitest";
import { parseInterfaceNames } from "../../../src/machine/network/interface-names.ts";

test("the interfaces of this namespace, also those that are down", () => {
  const text = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop
    lo: 11470213   66517    0    0    0     0          0         0 11470213   66517    0    0
br-0123456789ab:       0       0    0    0    0     0          0         0        0       0
eth0.100:1 2 3
`;
  expect(parseInterfaceNames(text)).toEqual(["lo", "br-0123456789ab", "eth0.100"]);
  expect(parseInterfaceNames("")).toEqual([]);
});
