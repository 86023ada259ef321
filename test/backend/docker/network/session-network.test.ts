import { describe, expect, test } from "vitest";
import type { NetworkFacts, NetworkPlan } from "../../../../src/backend/docker/engine/networks.ts";
import { aDaemon } from "./a-daemon.ts";

const MTU = "com.docker.network.driver.mtu";

describe("the session network is like the job's own", () => {
  test.each<[string, Record<string, Partial<NetworkFacts>>, string[], Record<string, unknown>]>([
    [
      "without a job container: the default bridge's MTU",
      { bridge: { options: { [MTU]: "1400" } } },
      [],
      { mtu: 1400 },
    ],
    [
      "in a job container: its network's MTU",
      { bridge: { options: { [MTU]: "1400" } }, own: { options: { [MTU]: "9000" } } },
      ["own"],
      { mtu: 9000 },
    ],
    ["an MTU that nobody set stays the daemon's", { bridge: {} }, [], { mtu: undefined }],
    ...["0", "-1", "1400.5", "x"].map(
      (mtu): [string, Record<string, Partial<NetworkFacts>>, string[], Record<string, unknown>] => [
        `not by an MTU of ${mtu}`,
        { bridge: { options: { [MTU]: mtu } } },
        [],
        { mtu: undefined },
      ],
    ),
    [
      "cut off from the outside where the job is",
      { own: { isInternal: true } },
      ["own"],
      { isInternal: true },
    ],
    [
      "not cut off where one of the job's networks leads outside",
      { own: { isInternal: true }, other: {} },
      ["own", "other"],
      { isInternal: false },
    ],
    ["not cut off without a job container", { bridge: {} }, [], { isInternal: false }],
  ])("%s", async (_, others, networkIds, expected) => {
    const { plans, find } = aDaemon(others);
    await find(networkIds);
    expect(plans).toHaveLength(1);
    for (const [key, value] of Object.entries(expected)) {
      expect(plans[0]?.[key as keyof NetworkPlan]).toBe(value);
    }
  });

  test("its name sorts after every other, so that it never has the default route", async () => {
    const { plans, find } = aDaemon();
    await find();
    expect(plans[0]?.name).toMatch(/^zzz-/);
  });
});
