import { describe, expect, test } from "vitest";
import { portChooser } from "../../../../src/backend/docker/publish/choose-port.ts";
import {
  hasIpv6Loopback,
  isDemanded,
  isWished,
  MOST_PUBLISHED,
  type PublishPolicy,
  planPublication,
  withIpv6Loopback,
  withoutWishes,
} from "../../../../src/backend/docker/publish/plan-publication.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { PortRequest } from "../../../../src/request/request.ts";
import { asNeeded, daemonHost, port, remote } from "./vantages.ts";

describe("free host ports", () => {
  const declared = [port(5432), port(80, "8080")];
  const guessed: Vantage = { ...remote, daemonHost: "guessed" };

  test("are drawn by lot if another daemon's container may answer, and never instead of a demanded one", () => {
    const planned = planPublication(
      { declared, exposed: [] },
      guessed,
      asNeeded,
      portChooser(guessed, () => 0.5),
    );
    expect(planned).toEqual({
      "5432/tcp": [{ HostIp: "0.0.0.0", HostPort: "46884" }],
      "80/tcp": [{ HostIp: "0.0.0.0", HostPort: "8080" }],
    });
  });

  test.each([
    [0, "32768"],
    [0.999999, "60999"],
  ])("stay in the ephemeral range: %d", (random, expected) => {
    expect(portChooser(guessed, () => random)()).toBe(expected);
  });

  test("are the daemon's choice elsewhere", () => {
    expect(portChooser(remote, () => 0.5)()).toBeUndefined();
    expect(portChooser(daemonHost, () => 0.5)()).toBeUndefined();
  });

  test.each([
    [8080, [port(80, "8080")], true],
    [8081, [port(80, "8080")], false],
    [8002, [port(80, "8000-8002")], true],
    [8003, [port(80, "8000-8002")], false],
    [32768, [port(80)], false],
  ])("host port %d beside %j is a demand: %s", (hostPort, given, expected) => {
    expect(isDemanded(hostPort, given)).toBe(expected);
  });
});

describe("both loopbacks", () => {
  const onBoth = (declared: PortRequest[], policy: PublishPolicy = asNeeded) => {
    const planned = planPublication({ declared, exposed: [] }, daemonHost, policy);
    const twofold = withIpv6Loopback(planned, declared);
    expect(hasIpv6Loopback(twofold)).toBe(JSON.stringify(twofold).includes("::1"));
    return Object.values(twofold)
      .flat()
      .map(({ HostIp, HostPort }) => `${HostIp}|${HostPort}`);
  };

  test.each<[string, PortRequest[], PublishPolicy, string[]]>([
    ["a port with a number", [port(5432, "5432")], asNeeded, ["127.0.0.1|5432", "::1|5432"]],
    ["a free port, whose numbers could differ", [port(5432)], asNeeded, ["127.0.0.1|"]],
    ["one of a range, likewise", [port(80, "8000-8002")], asNeeded, ["127.0.0.1|8000-8002"]],
    ["an address that the user wrote", [port(80, "80", "127.0.0.1")], asNeeded, ["127.0.0.1|80"]],
    ["all addresses, which are both families", [port(80, "80")], { kind: "always", hostIp: "" }, ["|80"]],
    [
      "two of a container port",
      [port(80, "8080"), port(80, "8081")],
      asNeeded,
      ["127.0.0.1|8080", "127.0.0.1|8081", "::1|8080", "::1|8081"],
    ],
  ])("%s", (_, declared, policy, expected) => {
    expect(onBoth(declared, policy)).toEqual(expected);
  });
});

const wish = (number: number, hostPort?: string): PortRequest => ({
  ...port(number, hostPort),
  isWish: true,
});

test.each<[string, PortRequest[], boolean, boolean]>([
  ["a demand", [port(80, "8080")], true, false],
  ["a wish", [wish(80, "8080")], false, true],
  ["a range that holds it", [wish(80, "8000-8080")], false, true],
  ["a range that begins with it", [port(80, "8080-8090")], true, false],
  ["a range beside it", [port(80, "8081-8090"), wish(81, "8000-8079")], false, false],
  ["one of several", [port(79, "1"), port(80, "8080"), wish(81, "2")], true, false],
  ["one of several wishes", [port(79, "1"), wish(80, "8080"), wish(81, "2")], false, true],
  ["no host port", [port(80), wish(81)], false, false],
])("with %s, host port 8080 is demanded or wished", (_, declared, isAsked, isLiked) => {
  expect([isDemanded(8080, declared), isWished(8080, declared)]).toEqual([isAsked, isLiked]);
});

test("wishes for ports that others have are given up, and nothing else", () => {
  const declared = [wish(80, "8080"), wish(81, "8081"), port(82, "8080"), wish(83), wish(84, "8000-8090")];
  expect(withoutWishes(declared, [8080, 9000]).map(({ hostPort }) => hostPort)).toEqual([
    undefined,
    "8081",
    "8080",
    undefined,
    undefined,
  ]);
});

test("what is not declared gets no port once the declared ones fill the list", () => {
  const declared = Array.from({ length: MOST_PUBLISHED + 3 }, (_, at) => port(at + 1));
  const exposed = [tcpPort(60_000)];
  expect(planPublication({ declared, exposed }, remote, asNeeded)).not.toHaveProperty("60000/tcp");
  const [, ...fewer] = declared.slice(0, MOST_PUBLISHED);
  expect(planPublication({ declared: fewer, exposed }, remote, asNeeded)).toHaveProperty("60000/tcp");
});
