import { describe, expect, test } from "vitest";
import type { PlannedRoutes } from "../../src/ports/place.ts";
import { lookOverRoute } from "../../src/reachability/look-over-route.ts";
import { toPort } from "../../src/reachability/port-looks.ts";
import { tcpProbe } from "../../src/readiness/probes/tcp-probe.ts";
import { tcpPort } from "../../src/request/container-port.ts";
import { aService } from "../stories/a-start.ts";
import { aTrial, type ConnectBackend, signal } from "./a-trial.ts";

/** What every backend on which programs listen promises of the ports of a service. */
export function describePorts(name: string, connect: ConnectBackend, image: string): void {
  describe(`the ports of a service on ${name}`, () => {
    const trial = aTrial(connect, image);

    test("a declared port on which it listens has a route that leads there", async () => {
      const containerPort = tcpPort(8080);
      const ports = [{ containerPort, hostPort: undefined, hostIp: undefined }];
      const running = await trial.start({ ports, command: ["httpd", "-f", "-p", "8080"] });
      await expect
        .poll(() => running.listeners(signal))
        .toContainEqual(expect.objectContaining({ port: 8080 }));
      const routes = running.routes.routesTo(containerPort);
      const target = toPort(running.routes, containerPort);
      const answers = await Promise.all(
        routes.map((route) => lookOverRoute(route, tcpProbe, target, signal)),
      );
      expect(answers.map(({ kind }) => kind)).toContain("ready");
    });

    test("one that is told its own address is told the one that it gets", async () => {
      const containerPort = tcpPort(8080);
      const ports = [{ containerPort, hostPort: undefined, hostIp: undefined }];
      const service = { ...aService("db", { command: ["httpd", "-f", "-p", "8080"] }), image, ports };
      let planned: ReturnType<PlannedRoutes> = [];
      const running = await trial.start(service, {
        isToldItsAddress: true,
        define: (routesTo) => {
          planned = routesTo(containerPort);
          return service;
        },
      });
      expect(planned[0]).toBeDefined();
      expect(running.routes.routesTo(containerPort)[0]).toEqual(planned[0]);
    });
  });
}
