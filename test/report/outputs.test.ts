import { describe, expect, test } from "vitest";
import { noProxyVariables } from "../../src/report/no-proxy.ts";
import { outputsOf } from "../../src/report/outputs.ts";
import type { ReachablePort, ReachableService } from "../../src/report/reachable-service.ts";
import { serviceUrl } from "../../src/report/service-url.ts";
import { tcpPort } from "../../src/request/container-port.ts";

const port: ReachablePort = {
  containerPort: tcpPort(5432),
  host: "127.0.0.1",
  port: 32768,
  route: "published",
  isProven: true,
};
const postgres: ReachableService = {
  name: "postgres",
  image: "postgres:15",
  id: "c1",
  network: "n",
  ip: "172.18.0.2",
  hasDoneItsWork: false,
  startedAt: "2026-01-01T00:00:00Z",
  ports: [port],
  url: "postgres://postgres:secret@127.0.0.1:32768/postgres",
  decidedBy: "port 5432: PostgreSQL asks for a password",
  digest: undefined,
  readyAfterMs: 1400,
};
const job = { network: "n", vantage: "daemon-host", host: "172.18.0.1" };

describe("outputs", () => {
  test("host and port are those that this job must use", () => {
    expect(outputsOf([postgres], job)).toMatchObject({
      "postgres-host": "127.0.0.1",
      "postgres-port": "32768",
      "postgres-port-5432": "32768",
      "postgres-address": "127.0.0.1:32768",
      "postgres-url": "postgres://postgres:secret@127.0.0.1:32768/postgres",
      "postgres-id": "c1",
      network: "n",
      vantage: "daemon-host",
      "job-host": "172.18.0.1",
    });
  });

  test("services is JSON by name, with every port", () => {
    const dns: ReachablePort = {
      ...port,
      containerPort: { number: 53, protocol: "udp" },
      port: 53,
      isProven: false,
    };
    const outputs = outputsOf([{ ...postgres, ports: [port, dns] }], job);
    expect(JSON.parse(outputs.services ?? "").postgres).toEqual({
      id: "c1",
      name: "postgres",
      image: "postgres:15",
      host: "127.0.0.1",
      port: 32768,
      address: "127.0.0.1:32768",
      url: "postgres://postgres:secret@127.0.0.1:32768/postgres",
      ports: { "5432": 32768, "53/udp": 53 },
      ip: "172.18.0.2",
      network: "n",
      route: "published",
      proven: true,
    });
    expect(outputs["postgres-port-53-udp"]).toBe("53");
  });

  test("an IPv6 host is bracketed in address and url, and only there", () => {
    const outputs = outputsOf([{ ...postgres, ports: [{ ...port, host: "fd00::2" }] }], job);
    expect(outputs["postgres-host"]).toBe("fd00::2");
    expect(outputs["postgres-address"]).toBe("[fd00::2]:32768");
    const ipv6 = { ...postgres, ports: [{ ...port, host: "fd00::2" }] };
    expect(serviceUrl({ template: undefined, presetUrl: "postgres://{host}:{port}/" }, ipv6, job)).toBe(
      "postgres://[fd00::2]:32768/",
    );
  });

  test("a service without any port has an address without one", () => {
    const outputs = outputsOf([{ ...postgres, ports: [], url: undefined }], job);
    expect(outputs).toMatchObject({ "postgres-host": "172.18.0.2", "postgres-address": "172.18.0.2" });
    expect(Object.keys(outputs)).not.toContain("postgres-port");
    expect(Object.keys(outputs)).not.toContain("postgres-url");
  });
});

describe("NO_PROXY", () => {
  test("is left alone if the job has no proxy", () => {
    expect(noProxyVariables({ NO_PROXY: "a" }, ["postgres"])).toEqual({});
  });

  test("is extended by the hosts that are handed out", () => {
    const variables = noProxyVariables({ https_proxy: "http://proxy:3128", NO_PROXY: "a,b" }, [
      "postgres",
      "a",
    ]);
    expect(variables).toEqual({ NO_PROXY: "a,b,postgres", no_proxy: "a,b,postgres" });
  });
});
