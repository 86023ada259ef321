import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import { assumedAddress, assumedPorts } from "../../src/service/assumed-address.ts";
import { aService } from "../stories/a-start.ts";

const ports = [80, 81].map((number) => ({
  containerPort: tcpPort(number),
  hostPort: undefined,
  hostIp: undefined,
}));
const subject = {
  service: { ...aService("app"), ports },
  image: { exposedPorts: [], environment: [] },
  pull: undefined,
  preset: undefined,
};
const job = { network: "n", host: "172.18.0.1" };
const best = { kind: "alias", host: "app", port: 80 } as const;

test("each port that has a route is assumed to be reached by the best, unproven", () => {
  const routesTo = ({ number }: { number: number }) => (number === 80 ? [best, { ...best, host: "b" }] : []);
  expect(assumedPorts(subject, routesTo)).toEqual([
    { containerPort: tcpPort(80), host: "app", port: 80, route: "alias", isProven: false },
  ]);
});

describe("its fields", () => {
  test.each([
    [undefined, "", ""],
    [{ id: "c1", ip: "172.18.0.2" }, "c1", "172.18.0.2"],
  ])("with %j", (running, id, ip) =>
    expect(assumedAddress(subject, () => [best], job, running)).toMatchObject({ name: "app", id, ip }),
  );
});
