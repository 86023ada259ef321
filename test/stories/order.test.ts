import { describe, expect, test } from "vitest";
import type { Dependency, ServiceRequest } from "../../src/request/request.ts";
import { aService, aStart } from "./a-start.ts";

const on = (service: string, until: Dependency["until"] = "ready"): Dependency => ({ service, until });
const dependent = (service: ServiceRequest, ...dependsOn: Dependency[]): ServiceRequest => ({
  ...service,
  dependsOn,
});
const oneShot = (name: string, exitCode = 0): ServiceRequest => ({
  ...aService(name, { command: ["sh", "-c", `exit ${exitCode}`] }),
  wait: [{ kind: "exit", exitCode: 0 }],
});

/** The names of services by the order in which they were started. */
function startsOf({ host }: ReturnType<typeof aStart>): string[] {
  return host.calls.flatMap((call) => call.match(/^start (.+)$/)?.slice(1) ?? []);
}

describe("a service starts", () => {
  test("once those that it depends on are ready, whatever the order in the text", async () => {
    const started = aStart();
    await started.start(dependent(aService("c"), on("b")), dependent(aService("b"), on("a")), aService("a"));
    expect(startsOf(started)).toEqual(["a", "b", "c"]);
  });

  test("once the other is started, where that is enough", async () => {
    const started = aStart();
    const attempt = started.start(
      dependent(aService("b"), on("a", "started")),
      aService("a", { health: "exit 1" }),
    );
    await expect.poll(() => startsOf(started)).toEqual(["a", "b"]);
    started.cancel.abort(new Error("enough"));
    await expect(attempt).rejects.toThrow("cancelled while waiting for");
  });

  test("once the other has done its work, which is no failure and nothing for post to tell", async () => {
    const started = aStart();
    await started.start(dependent(aService("app"), on("migrate")), oneShot("migrate"));
    expect(startsOf(started)).toEqual(["migrate", "app"]);
    expect(JSON.parse(started.runner.saved.services ?? "[]")).toMatchObject([{ name: "app" }]);
  });

  test("never if the other fails; the failure is the other's", async () => {
    const started = aStart();
    const attempt = started.start(dependent(aService("app"), on("migrate")), oneShot("migrate", 3));
    await expect(attempt).rejects.toThrow(/^migrate exited with code 3/);
    expect(startsOf(started)).toEqual(["migrate"]);
  });
});

test("of a chain of three, the failure of the first is the failure of all, by its name", async () => {
  const started = aStart();
  const attempt = started.start(
    dependent(aService("web"), on("api")),
    dependent(aService("api"), on("db")),
    aService("db", { command: ["sh", "-c", "exit 3"] }),
  );
  await expect(attempt).rejects.toThrow(/^db exited with code 3/);
  expect(startsOf(started)).toEqual(["db"]);
});

test("a service that waits for one that it names says so, and why", async () => {
  const started = aStart();
  const named: Dependency = { service: "app", until: "started", namedIn: "command" };
  await started.start(
    dependent(aService("app"), on("db")),
    aService("db"),
    dependent(aService("proxy"), named, on("db")),
  );
  expect(startsOf(started)).toEqual(["db", "app", "proxy"]);
  expect(started.log.lines.filter((line) => line.includes("starts once"))).toEqual([
    "info: proxy: starts once app has started, because its command names it (`depends-on: []` switches this off)",
  ]);
});
