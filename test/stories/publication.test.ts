import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { aService, aStart } from "./a-start.ts";

const ports = (...hostPorts: (string | undefined)[]): Partial<ServiceRequest> => ({
  wait: [{ kind: "none" }],
  ports: hostPorts.map((hostPort, at) => {
    return { containerPort: tcpPort(5432 + at), hostPort, hostIp: undefined };
  }),
});

/** The host ports that the daemon was asked for, each as often as it was. */
async function asked(started: ReturnType<typeof aStart>): Promise<readonly number[]> {
  await started.start({ ...aService("db"), ...ports("15432") });
  return [...started.engine.holdings.containers.values()].flatMap(({ hostPorts }) => hostPorts);
}

describe("a port with a number", () => {
  test("is on both loopbacks of a machine that has both", async () => {
    const started = aStart();
    started.surroundings.localAddresses = () => ["172.18.0.1", "::1"];
    expect(await asked(started)).toEqual([15432, 15432]);
  });

  test("is on one of a machine without IPv6", async () => {
    expect(await asked(aStart())).toEqual([15432]);
  });

  test("is on one of Podman's, which takes connections to the other and leaves them unheard", async () => {
    const started = aStart();
    started.surroundings.localAddresses = () => ["172.18.0.1", "::1"];
    const { about } = started.engine;
    started.engine.about = async () => ({ ...(await about()), isPodman: true });
    expect(await asked(started)).toEqual([15432]);
  });
});

describe("publish: always", () => {
  const warnings = async (publishAddress: string | undefined) => {
    const started = aStart();
    await started.startWith({ publish: "always", publishAddress }, aService("db"));
    return started.log.lines.filter((line) => line.startsWith("warning: "));
  };

  test("says that others reach the ports, and on publish-address where", async () => {
    expect(await warnings(undefined)).toEqual([
      expect.stringContaining("on all interfaces of the Docker host"),
    ]);
    expect(await warnings("10.0.0.5")).toEqual([expect.stringContaining("on 10.0.0.5 of the Docker host")]);
    expect(await warnings("127.0.0.1")).toEqual([]);
  });
});

test("a service that would publish too many ports is refused before its container is made", async () => {
  const started = aStart();
  const many = ports(...Array.from({ length: 101 }, () => undefined));
  await expect(started.start({ ...aService("ftp"), ...many })).rejects.toThrow(
    /^ftp would publish 101 ports/,
  );
  expect(started.engine.holdings.containers.size).toBe(0);
});

test.each([
  ["this machine's", "172.18.0.1", "daemon-host"],
  ["another's with the same networks", "10.0.0.9", "published-only"],
])("a daemon behind tcp whose host is %s", async (_, address, vantage) => {
  const started = aStart();
  Object.assign(started.backendTools, {
    daemonHost: { kind: "tcp", host: "docker", port: 2376, tls: undefined },
  });
  started.surroundings.resolveName = async () => [address];
  await started.start({ ...aService("db"), ...ports(undefined) });
  expect(started.runner.outputs).toMatchObject({ vantage });
});
