import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeSubnets } from "../../../../src/backend/docker/network/choose-subnet.ts";
import { parseRoutes } from "../../../../src/machine/network/routes.ts";

describe("a subnet of our own if the daemon's address pools are used up", () => {
  test("is a small one", () => {
    expect(freeSubnets([], 0)[0]).toBe("10.201.0.0/26");
    expect(freeSubnets([], 5)[0]).toBe("10.201.1.64/26");
  });

  test.each([
    ["a network that holds it", "10.0.0.0/8"],
    ["a network within it", "10.201.0.8/30"],
    ["itself", "10.201.0.0/26"],
    ["a route to one host in it", "10.201.0.5/32"],
  ])("does not overlap with %s", (_, taken) => {
    expect(freeSubnets([taken], 0)).not.toContain("10.201.0.0/26");
  });

  test("is any of three thousand but the one that is taken", () => {
    const all = freeSubnets([], 0);
    expect(all).toHaveLength(3 * 1024);
    expect(freeSubnets(["10.201.0.5/32"], 0)).toEqual(all.slice(1));
    expect(freeSubnets(["192.168.255.255/32"], 0)).toEqual(all.slice(0, -1));
    expect(freeSubnets(["10.0.0.0/8"], 0)).toEqual(all.slice(1024));
    expect(freeSubnets(["10.0.0.0/8", "172.30.0.0/17"], 0)).toEqual(all.slice(1024 + 512));
    expect(freeSubnets(["11.201.0.0/16", "fd00::/8"], 0)).toEqual(all);
  });

  test("is none where everything private is taken", () => {
    expect(freeSubnets(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fd00::/8"], 7)).toEqual([]);
  });

  test("never holds an address of a taken one, and all free ones are offered", () => {
    const octet = fc.nat({ max: 255 });
    const taken = fc.tuple(
      fc.constantFrom(10, 172, 192),
      octet,
      octet,
      octet,
      fc.integer({ min: 8, max: 32 }),
    );
    fc.assert(
      fc.property(fc.array(taken, { maxLength: 6 }), fc.nat(), (list, start) => {
        const subnets = list.map(([a, b, c, d, prefix]) => ({ address: [a, b, c, d], prefix }));
        const free = freeSubnets(
          subnets.map(({ address, prefix }) => `${address.join(".")}/${prefix}`),
          start,
        );
        for (const subnet of free.slice(0, 20)) {
          const own = number(subnet.split("/")[0]?.split(".").map(Number) ?? []);
          for (const { address, prefix } of subnets) {
            const first = Math.floor(number(address) / 2 ** (32 - prefix)) * 2 ** (32 - prefix);
            const isApart = own + 64 <= first || first + 2 ** (32 - prefix) <= own;
            expect(isApart).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

test("routes are read from the kernel's table, but for the default one", () => {
  const table = `Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT
eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0
docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0
tun0\t0501A8C0\t00000000\t0005\t0\t0\t0\tFFFFFFFF\t0\t0\t0
`;
  expect(parseRoutes(table)).toEqual(["172.17.0.0/16", "192.168.1.5/32"]);
});

function number([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number {
  return ((a * 256 + b) * 256 + c) * 256 + d;
}
