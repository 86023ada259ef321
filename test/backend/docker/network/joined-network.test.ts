import { expect, test } from "vitest";
import {
  formatJoinedNetwork,
  parseJoinedNetwork,
} from "../../../../src/backend/docker/network/joined-network.ts";

const joined = { networkId: "a1".repeat(32), containerId: "b2".repeat(32) };

test("what main has joined comes out as it went in", () => {
  expect(parseJoinedNetwork(formatJoinedNetwork(joined))).toEqual(joined);
});

test.each([
  ["no state", undefined],
  ["half a state", formatJoinedNetwork(joined).slice(0, 90)],
  ["another program's state", "../networks/x ../containers/y"],
])("%s means that no network has to be left", (_, state) => {
  expect(parseJoinedNetwork(state)).toBeUndefined();
});
