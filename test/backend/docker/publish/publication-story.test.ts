import { describe, expect, test } from "vitest";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { aService } from "../../../stories/a-start.ts";
import { aDockerStart } from "../a-docker-start.ts";

const ports = (...hostPorts: (string | undefined)[]): Partial<ServiceRequest> => ({
  wait: [{ kind: "none" }],
  ports: hostPorts.map((hostPort, at) => {
    return { containerPort: tcpPort(5432 + at), hostPort, hostIp: undefined };
  }),
});

/** The host ports that the daemon was asked for, each as often as it was. */
async function asked(started: ReturnType<typeof aDockerStart>): Promise<readonly number[]> {
  await started.start({ ...aService("db"), ...ports("15432") });
  return [...started.engine.holdings.containers.values()].flatMap(({ hostPorts }) => hostPorts);
}

describe("a port with a number", () => {
  test("is on both loopbacks of a machine that has both", async () => {
    const started = aDockerStart();
    started.surroundings.localAddresses = () => ["172.18.0.1", "::1"];
    expect(await asked(started)).toEqual([15432, 15432]);
  });

  test("is on one of a machine without IPv6", async () => {
    expect(await asked(aDockerStart())).toEqual([15432]);
  });

  test("is on one of Podman's, which takes connections to the other and leaves them unheard", async () => {
    const started = aDockerStart();
    started.surroundings.localAddresses = () => ["172.18.0.1", "::1"];
    const { about } = started.engine;
    started.engine.about = async () => ({ ...(await about()), isPodman: true });
    expect(await asked(started)).toEqual([15432]);
  });
});

describe("publish: always", () => {
  const warnings = async (publishAddress: string | undefined) => {
    const started = aDockerStart();
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
  const started = aDockerStart();
  const many = ports(...Array.from({ length: 101 }, () => undefined));
  await expect(started.start({ ...aService("ftp"), ...many })).rejects.toThrow(
    /^ftp would publish 101 ports/,
  );
  expect(started.engine.holdings.containers.size).toBe(0);
});

test("a start says that ports can be reached from outside if the job has no other route, and only then", async () => {
  const warnings = async (
    given: { isInContainer: boolean; localAddresses: () => string[] },
    address?: string,
  ) => {
    const started = aDockerStart();
    Object.assign(started.surroundings, given);
    await started.startWith({ publishAddress: address }, aService("db"));
    return started.log.lines.filter((line) => /^warning: (declared )?ports are published on /.test(line));
  };
  const elsewhere = { isInContainer: true, localAddresses: () => ["10.1.0.2"] };
  expect(await warnings(elsewhere)).toEqual([expect.stringContaining("all interfaces of the Docker host")]);
  expect(await warnings(elsewhere, "10.0.0.5")).toEqual([expect.stringContaining("on 10.0.0.5 of")]);
  expect(await warnings({ isInContainer: false, localAddresses: () => ["172.18.0.1"] })).toEqual([]);
});

test("two services that require one host port are refused before a container is made", async () => {
  const started = aDockerStart();
  const both = ["db", "copy"].map((name) => ({ ...aService(name), ...ports("15432") }));
  await expect(started.start(...both)).rejects.toThrow(/15432/);
  expect(started.engine.holdings.containers.size).toBe(0);
});
