import { describe, expect, test } from "vitest";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import type { PortRequest, WaitCondition } from "../../src/request/request.ts";
import { reachablePorts } from "../../src/service/reachable-ports.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { listenersOn, someRoutes, someRunningService } from "../fakes/some-running-service.ts";
import { aService } from "../stories/a-start.ts";

interface Scene {
  readonly declared?: readonly number[];
  readonly declaredUdp?: readonly number[];
  readonly exposed?: readonly number[];
  readonly wait?: WaitCondition[];
  /** Milliseconds at which ports begin to answer. */
  readonly answers: Readonly<Record<number, number>>;
  /** What the container's own table says. */
  readonly listening?: readonly number[];
}

/** The ports of a service that is ready at once, as `port` or `port?` where it is not proven, in the order of handing out. */
async function found({
  declared = [],
  declaredUdp = [],
  exposed = [],
  wait,
  answers,
  listening = [],
}: Scene) {
  const clock = new FakeClock();
  const log = recordingLog();
  let looksInside = 0;
  const listeners = async () => {
    looksInside += 1;
    return listenersOn(listening);
  };
  const looked = new Set<number>();
  const routesTo = ({ number }: ContainerPort) => [{ kind: "alias" as const, host: "db", port: number }];
  const answerOf = ({ number }: ContainerPort) =>
    clock.passedMs >= (answers[number] ?? Number.POSITIVE_INFINITY)
      ? ({ kind: "ready", detail: "serves" } as const)
      : ({ kind: "not-ready", isReached: true, detail: "refuses the connection" } as const);
  const running = someRunningService({ routes: someRoutes({ routesTo }), listeners });
  const udpPorts = declaredUdp.map((number): ContainerPort => ({ number, protocol: "udp" }));
  const ports = [...declared.map(tcpPort), ...udpPorts].map(
    (containerPort): PortRequest => ({
      containerPort,
      hostPort: undefined,
      hostIp: undefined,
    }),
  );
  const work = reachablePorts(
    {
      service: { ...aService("db"), ports, wait },
      image: { environment: [], exposedPorts: exposed.map(tcpPort) },
      preset: undefined,
      pull: undefined,
      running,
      startedAtMs: clock.nowMs(),
      looks: {
        look: async (port) => {
          looked.add(port.number);
          return answerOf(port);
        },
        lookAtBetter: async () => {},
        lastAnswers: (port) =>
          looked.has(port.number) || (answers[port.number] ?? 1) <= 0
            ? routesTo(port).map((route) => ({ route, answer: answerOf(port) }))
            : [],
        close: () => {},
      },
    },
    { clock, log, signal: new AbortController().signal },
  );
  let afterMs: number | undefined;
  const settle = () => {
    afterMs ??= clock.passedMs;
  };
  work.then(settle, settle);
  while (afterMs === undefined) await clock.advance(25);
  const told = (await work).map(
    ({ containerPort, isProven }) => `${containerPort.number}${isProven ? "" : "?"}`,
  );
  return { ports: told.join(" "), afterMs, looksInside, lines: log.lines };
}

describe("the ports of a ready service", () => {
  test("are handed out at once if all answer, without a look into the container", async () => {
    const { ports, afterMs, looksInside } = await found({ declared: [1, 2], answers: { 1: 0, 2: 0 } });
    expect({ ports, afterMs, looksInside }).toEqual({ ports: "1 2", afterMs: 0, looksInside: 0 });
  });

  test("get a moment if they are declared, and are named if they stay silent", async () => {
    const { ports, afterMs, looksInside, lines } = await found({
      declared: [1, 2, 3],
      answers: { 1: 0, 2: 900 },
    });
    expect(ports).toBe("1 2 3?");
    expect(afterMs).toBeGreaterThanOrEqual(1_000);
    expect(afterMs).toBeLessThan(1_100);
    expect(looksInside).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^notice: db: nothing listens on 3\/tcp yet/));
  });

  test("get one look and a pause where only the image names them", async () => {
    const { ports, afterMs } = await found({ exposed: [1, 2], answers: { 2: 0 } });
    expect(ports).toBe("2 1?");
    expect(afterMs).toBeLessThanOrEqual(50);
  });

  test("are led by the one that the wait names if the first is silent", async () => {
    const wait: WaitCondition[] = [{ kind: "tcp", port: tcpPort(3) }];
    expect((await found({ declared: [1, 2, 3], wait, answers: { 2: 0, 3: 0 } })).ports).toBe("3 1? 2");
  });

  test("fail the service where none answers any more", async () => {
    await expect(found({ declared: [1, 2], answers: {} })).rejects.toThrow(
      /^db was ready, but port 1 no longer answers \(alias db:1: refuses the connection\)$/,
    );
  });

  test("are not explained for udp, of which no connection tells whether it answers", async () => {
    const scene = { declared: [1], declaredUdp: [53], answers: { 1: 0 }, listening: [53] };
    expect(await found(scene)).toMatchObject({ ports: "1 53?", afterMs: 0, looksInside: 0 });
  });

  test("fail the service if it listens on one and no route leads there", async () => {
    await expect(found({ declared: [1, 2], answers: { 1: 0 }, listening: [2] })).rejects.toThrow(
      /^db listens on port 2, but this job has no working route to it/,
    );
  });
});
