import { describe, expect, test } from "vitest";
import type { Route } from "../../src/reachability/candidate-routes.ts";
import { lookAtPort } from "../../src/reachability/look-at-port.ts";
import { portLooks } from "../../src/reachability/port-looks.ts";
import type { Probe } from "../../src/readiness/probe.ts";

const alias: Route = { kind: "alias", host: "db", port: 5432 };
const direct: Route = { kind: "container-ip", host: "172.18.0.2", port: 5432 };
const { signal } = new AbortController();

/** Everybody answers. */
const always: Probe = {
  name: "always",
  ask: async ({ ip }) => ({ kind: "ready", detail: `answered at ${ip}` }),
};

describe("a look at a port", () => {
  test.each<[string, string[], string, string]>([
    ["an alias of our container alone is asked", ["172.18.0.2"], "ready", "answered at 172.18.0.2"],
    ["a name that does not resolve is not reached", [], "not-ready", "the name db does not resolve"],
    [
      "an alias that another container shares is no route to ours",
      ["172.18.0.2", "172.18.0.3"],
      "not-ready",
      "the name db resolves to 172.18.0.2, 172.18.0.3, not only to this service",
    ],
    [
      "an alias of another container is no route",
      ["172.18.0.9"],
      "not-ready",
      "the name db resolves to 172.18.0.9, not only to this service",
    ],
  ])("%s", async (_, resolved, kind, detail) => {
    const resolve = async () => resolved;
    const [looked] = await lookAtPort([alias], always, { addresses: ["172.18.0.2"], resolve, signal });
    expect(looked?.answer).toMatchObject({ kind, detail });
  });

  test("any route that is ready makes the port ready, and the answers keep the candidates' order", async () => {
    const resolve = async (name: string) => (name === "db" ? [] : [name]);
    const looks = portLooks({ routesTo: () => [alias, direct], addresses: ["172.18.0.2"], resolve });
    expect(await looks.look(5432, always, signal)).toMatchObject({ kind: "ready" });
    expect(looks.lastAnswers(5432).map(({ answer }) => answer.kind)).toEqual(["not-ready", "ready"]);
  });

  test("a port without any route says so", async () => {
    const looks = portLooks({ routesTo: () => [], addresses: [], resolve: async () => [] });
    expect(await looks.look(5432, always, signal)).toMatchObject({
      detail: "the job has no route to this port",
    });
  });
});
