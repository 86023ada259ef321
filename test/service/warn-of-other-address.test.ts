import { expect, test } from "vitest";
import type { AddressedService } from "../../src/report/reachable-service.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { warnOfOtherAddress } from "../../src/service/warn-of-other-address.ts";
import { recordingLog } from "../fakes/recording-log.ts";

/** A service at these hosts, on consecutive ports. */
function at(...hosts: string[]): AddressedService {
  const ports = hosts.map((host, index) => ({
    containerPort: tcpPort(9092 + index),
    host,
    port: 9092 + index,
    route: "alias" as const,
    isProven: true,
  }));
  return { name: "kafka", id: "a", ip: "10.0.0.2", url: undefined, ports };
}

test.each<[string, AddressedService, AddressedService, string[]]>([
  ["the same address", at("kafka"), at("kafka"), []],
  [
    "another address",
    at("kafka", "kafka"),
    at("10.0.0.2", "kafka"),
    [
      "warning: kafka was started with its own address as kafka:9092, kafka:9093, but this job reaches it at 10.0.0.2:9092, kafka:9093",
    ],
  ],
  ["no port", at("kafka"), at(), []],
])("a service that was told its address and is reached at %s", (_, told, reached, lines) => {
  const log = recordingLog();
  warnOfOtherAddress(told, reached, log);
  expect(log.lines).toEqual(lines);
});
