import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newSession } from "../../src/job/session.ts";
import type { Backend } from "../../src/ports/backend.ts";
import type { Place, StartOrder } from "../../src/ports/place.ts";
import type { RunningService } from "../../src/ports/running-service.ts";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import type { Belongings, Session } from "../../src/ports/session.ts";
import { lookOverRoute } from "../../src/reachability/look-over-route.ts";
import { toPort } from "../../src/reachability/port-looks.ts";
import { tcpProbe } from "../../src/readiness/probes/tcp-probe.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { aService } from "../stories/a-start.ts";

const { signal } = new AbortController();
const wishes = {
  network: undefined,
  jobNetwork: undefined,
  publish: "as-needed",
  publishAddress: undefined,
  expiresSeconds: 600,
  pull: undefined,
  githubToken: undefined,
} as const;
const ofJob = { repository: undefined, run: undefined, job: undefined };

async function textOf(output: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of output) text += Buffer.from(piece).toString();
  return text;
}

/** What every `Backend` promises. `image` is a busybox that it can get. */
export function describeBackend(name: string, connect: () => Backend, image: string): void {
  describe(name, () => {
    let backend: Backend;
    let session: Session;
    let place: Place;
    beforeEach(async () => {
      backend = connect();
      session = newSession(newSession("").id);
      await backend.connect([], 5_000);
      place = await backend.prepare({ session, wishes, services: [] });
    });
    const own = (): Belongings => ({ kind: "session", ...session, ofJob });
    const remove = () =>
      backend.inventory.remove(own(), {
        clock: new FakeClock(),
        untilMs: 20_000,
        quietMs: 0,
        network: "removed",
      });
    afterEach(async () => {
      place.close();
      expect((await remove()).failures).toEqual([]);
      expect(await backend.inventory.services(own())).toEqual([]);
    });
    const start = async (
      given: Partial<ServiceRequest> & { readonly command?: string[] } = {},
      order: Partial<StartOrder> = {},
    ): Promise<RunningService> => {
      const { command = ["sleep", "60"], ...rest } = given;
      const service = { ...aService("db", { command }), image, ...rest };
      const prepared = await place.prepare(service, signal);
      return prepared.start({
        undeclaredPorts: [],
        isToldItsAddress: false,
        define: () => service,
        signal,
        ...order,
      });
    };
    const exec = (running: RunningService, ...argv: string[]) => running.exec(argv, { signal });

    test("a service that is started runs, is found again, and is gone once it is removed", async () => {
      const running = await start();
      expect(await running.state()).toMatchObject({ isRunning: true, isRestarting: false, restartCount: 0 });
      expect(await backend.inventory.services(own())).toMatchObject([{ id: running.id, name: "db" }]);
      const ofOthers: Belongings = { kind: "job", jobSession: newSession("").id };
      expect(await backend.inventory.services(ofOthers)).toEqual([]);
      expect(await backend.inventory.hasSession(session.id)).toBe(true);
      expect(await remove()).toMatchObject({ containers: 1, failures: [] });
      expect(await running.state()).toBeUndefined();
      expect(await backend.inventory.state(running.id)).toBeUndefined();
      expect(await backend.inventory.hasSession(session.id)).toBe(false);
      expect(await remove()).toMatchObject({ containers: 0, failures: [] });
    });

    test("its end is told, with exit code and log", async () => {
      const running = await start({ command: ["sh", "-c", "echo hello; exit 3"] });
      expect(await running.ended).toBe(3);
      expect(await running.state()).toMatchObject({ isRunning: false, exitCode: 3, isOutOfMemory: false });
      expect(await backend.inventory.lastLogLines(running.id, 10)).toEqual(["hello"]);
      expect(await textOf(running.followLog(signal))).toBe("hello\n");
      const [found] = await backend.inventory.services(own());
      expect(found && (await textOf(found.wholeLog()))).toBe("hello\n");
      expect(await exec(running, "true")).toMatchObject({ kind: "not-running" });
    });

    test("a command in it gives its exit code and output, and one that is not there says so", async () => {
      const running = await start();
      const result = { kind: "exited", exitCode: 7, output: "out" };
      expect(await exec(running, "sh", "-c", "echo out; exit 7")).toEqual(result);
      expect(await exec(running, "no-such-program")).toMatchObject({ kind: "cannot-run" });
    });

    test("a declared port on which it listens has a route that leads there", async () => {
      const containerPort = tcpPort(8080);
      const ports = [{ containerPort, hostPort: undefined, hostIp: undefined }];
      const running = await start({ ports, command: ["httpd", "-f", "-p", "8080"] });
      await expect.poll(() => running.listeningPorts(signal)).toContain(8080);
      const routes = running.routes.routesTo(containerPort);
      const target = toPort(running.routes, containerPort);
      const answers = await Promise.all(
        routes.map((route) => lookOverRoute(route, tcpProbe, target, signal)),
      );
      expect(answers.map(({ kind }) => kind)).toContain("ready");
    });

    test("what runs is what was defined last", async () => {
      const define = () => ({ ...aService("db", { command: ["sh", "-c", "echo defined"] }), image });
      const running = await start({}, { define });
      await running.ended;
      expect(await backend.inventory.lastLogLines(running.id, 1)).toEqual(["defined"]);
    });

    test("a second service of its name is refused, whatever the case", async () => {
      await start();
      const second = start({ name: "DB" });
      await expect(second).rejects.toThrow(ServiceFailure);
      await expect(second).rejects.toThrow(/^DB was already started by another step of this job$/);
    });

    test("an image that cannot be had is one sentence with its name", async () => {
      const missing = place.prepare({ ...aService("db"), image: "localhost:1/no-such-image:1" }, signal);
      await expect(missing).rejects.toThrow(/^db: could not pull the image localhost:1\/no-such-image:1/);
    });
  });
}
