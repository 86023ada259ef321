import { expect, test } from "vitest";
import { dependentsOf, heldBackBy } from "../../src/service/dependents.ts";
import { progressOf } from "../../src/service/progress.ts";

type Until = "started" | "ready";

/** `app: db ready` */
function service(name: string, ...on: [string, Until][]) {
  return { name, dependsOn: on.map(([service, until]) => ({ service, until })) };
}

const services = [
  service("db"),
  service("api", ["db", "ready"]),
  service("web", ["api", "started"]),
  service("proxy", ["db", "started"]),
  service("other"),
];

test("dependents are those of a service, and theirs", () => {
  expect(dependentsOf("db", services).map(({ name }) => name)).toEqual(["api", "web", "proxy"]);
  expect(dependentsOf("api", services).map(({ name }) => name)).toEqual(["web"]);
  expect(dependentsOf("other", services)).toEqual([]);
});

test("a service holds back those that wait for it to be ready, and those that wait for these", () => {
  expect(heldBackBy("db", services).map(({ name }) => name)).toEqual(["api", "web"]);
  expect(heldBackBy("api", services)).toEqual([]);
});

test("a service is alone once nothing is on its way but what it holds back", () => {
  const progress = progressOf(services);
  const address = { host: "127.0.0.1", ports: [] };
  const company = () => progress.companyOf("db");
  expect(company()).toBe("others-starting");
  for (const name of ["proxy", "other"]) {
    progress.tell("ready", { ...address, name } as never);
  }
  expect(company()).toBe("alone");
  expect(progress.companyOf("api")).toBe("others-starting");
});
