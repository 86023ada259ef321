import { describe, expect, test } from "vitest";
import type { ServiceRequest } from "../../src/request/request.ts";
import { serviceOn } from "../fakes/backend/in-memory-host.ts";
import { aService, aStart } from "./a-start.ts";

describe("commands after a service is ready", () => {
  const withCommands = (...afterReady: string[][]): ServiceRequest => ({ ...aService("db"), afterReady });

  test("run before those start that depend on it", async () => {
    const started = aStart();
    await started.start(
      { ...aService("app"), dependsOn: [{ service: "db", until: "ready" }] },
      withCommands(["true", "first"], ["true", "second"]),
    );
    const calls = started.host.calls.filter((call) => /^start|true/.test(call));
    expect(calls).toEqual(["start db", "run true first in db", "run true second in db", "start app"]);
  });

  test.each([
    [
      ["sh", "-c", "echo no such role; exit 2"],
      "db is ready, but after-ready[0] ended with exit code 2: no such role",
    ],
    [["createdb"], 'db is ready, but after-ready[0] cannot be run: exec: "createdb"'],
  ])("fail the service when they fail: %j", async (command, sentence) => {
    const started = aStart();
    await expect(started.start(withCommands(command))).rejects.toThrow(sentence);
  });

  test("that fail because the service ends are not blamed for it", async () => {
    const started = aStart();
    const { host } = started;
    const push = host.calls.push.bind(host.calls);
    host.calls.push = (call) => {
      if (call === "run true in db") serviceOn(host, "db").end(3);
      return push(call);
    };
    await expect(started.start(withCommands(["true"]))).rejects.toThrow(
      "db was ready, but exited with code 3 at after-ready[0]",
    );
  });

  test("that fail show what they said", async () => {
    const started = aStart();
    const attempt = started.start(withCommands(["sh", "-c", "echo no such role; exit 2"]));
    await expect(attempt).rejects.toMatchObject({
      evidence: [{ about: "db", quotes: [{ lines: ["no such role"] }, { title: "it has printed nothing" }] }],
    });
  });
});
