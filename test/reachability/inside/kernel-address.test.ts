import { expect, test } from "vitest";
import { readKernelAddress } from "../../../src/reachability/inside/kernel-address.ts";

test.each([
  ["00000000", "0.0.0.0"],
  ["0100007F", "127.0.0.1"],
  ["020012AC", "172.18.0.2"],
  ["0".repeat(32), "::"],
  ["00000000000000000000000001000000", "::1"],
  ["B80D01200000000000000000EFBEADDE", "2001:db8::dead:beef"],
  ["0000000000000000FFFF0000020012AC", "172.18.0.2"],
  ["0000000000000000FFFF00000100007F", "127.0.0.1"],
])("%s is %s", (hex, address) => {
  expect(readKernelAddress(hex)).toBe(address);
});
