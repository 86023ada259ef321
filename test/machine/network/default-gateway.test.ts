import { expect, test } from "vitest";
import { parseDefaultGateways } from "../../../src/machine/network/default-gateway.ts";

const HEADER = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT";

test("the default route's gateway is read in network order", () => {
  const routes = `${HEADER}\neth0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\neth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n`;
  expect(parseDefaultGateways(routes)).toEqual(["172.17.0.1"]);
});

test("without a default route there is no gateway", () => {
  expect(parseDefaultGateways(`${HEADER}\n`)).toEqual([]);
  expect(parseDefaultGateways("")).toEqual([]);
});
