import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Probe } from "../../src/ports/probe.ts";
import type { Route } from "../../src/ports/route.ts";
import type { RoutesToService } from "../../src/ports/routes-to-service.ts";
import { tcpProbe } from "../../src/readiness/probes/tcp-probe.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { type Answers, byHost, direct, looksAt, pause, postgres, published, signal } from "./looks-scene.ts";

describe("a connection that is accepted in silence", () => {
  const acceptOnly: Probe = {
    name: "accept only",
    ask: async () => ({ kind: "ready", detail: "accepts connections", isOnlyAccepted: true }),
  };
  const lookAt = (route: Route, listens: boolean | undefined) =>
    looksAt([route], { listensOn: async () => listens }).look(postgres, acceptOnly, signal);

  test.each<[string, Route, boolean | undefined, string]>([
    ["on a published port counts when the service listens", published("127.0.0.1"), true, "ready"],
    ["on a published port counts when the service sees it", published("127.0.0.1"), undefined, "ready"],
    [
      "on a published port does not count for a service that does not listen",
      published("127.0.0.1"),
      false,
      "not-ready",
    ],
    ["by the container itself counts", direct, false, "ready"],
  ])("%s", async (_, route, listens, expected) => {
    expect(await lookAt(route, listens)).toMatchObject({ kind: expected });
  });
});

describe("while the service itself refuses", () => {
  const routes = [published("10.0.0.1"), direct];
  const refusing = (): Answers => ({ "172.18.0.2": [0, "refused"], "10.0.0.1": [0, "refused"] });
  const lookTwice = async (given: Partial<RoutesToService>) => {
    const { probe, asked } = byHost(refusing());
    const looks = looksAt(routes, given);
    await looks.look(postgres, probe, signal);
    // On a busy machine the look may end before the slower route has refused.
    const isOver = () =>
      looks.lastAnswers(postgres).every(({ answer }) => answer.detail.startsWith("refused"));
    while (!isOver()) await pause(1);
    await looks.look(postgres, probe, signal);
    return asked;
  };

  test("only the service is asked again", async () => {
    expect(await lookTwice({})).toEqual(["10.0.0.1", "172.18.0.2", "172.18.0.2"]);
  });

  test("all routes are, if something else may be what refuses", async () => {
    expect(await lookTwice({ isHostCertain: false })).toHaveLength(4);
  });

  test("the other routes are tried a few times a second, because it may listen on another address", async () => {
    const answers = refusing();
    const { probe } = byHost(answers);
    const looks = looksAt(routes);
    await looks.look(postgres, probe, signal);
    answers["10.0.0.1"] = [0, "ready"];
    await pause(260);
    expect(await looks.look(postgres, probe, signal)).toMatchObject({ kind: "ready" });
  });

  test("the best route is the result of the very look in which the service first answers", async () => {
    const answers = refusing();
    const { probe } = byHost(answers);
    const looks = looksAt(routes);
    await looks.look(postgres, probe, signal);
    while (looks.lastAnswers(postgres).some(({ answer }) => !answer.detail.startsWith("refused")))
      await pause(1);
    for (const host of Object.keys(answers)) answers[host] = [0, "ready"];
    expect(await looks.look(postgres, probe, signal)).toEqual({
      kind: "ready",
      detail: "answered at 10.0.0.1",
    });
  });
});

describe("who only accepts has not answered", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  test("docker-proxy accepts, dials a container in which nothing listens, and closes", async () => {
    const server = createServer((socket) => socket.end());
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const looks = looksAt([{ kind: "published", host: "127.0.0.1", port }]);
    const look = () => looks.look(tcpPort(port), tcpProbe, signal);
    await expect
      .poll(look)
      .toMatchObject({ kind: "not-ready", isReached: true, detail: "accepts, then closes" });
  });
});
