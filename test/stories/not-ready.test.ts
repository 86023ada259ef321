import { describe, expect, test } from "vitest";
import type { ServiceRequest } from "../../src/request/request.ts";
import { aService, aStart } from "./a-start.ts";

describe("a service that does not become ready", () => {
  const never = (ifNotReady: ServiceRequest["ifNotReady"]): ServiceRequest => ({
    ...aService("app", { command: ["sh", "-c", "exit 1"] }),
    ifNotReady,
    afterReady: [["false"]],
  });

  test.each(["warn", "ignore"] as const)("is handed out all the same with %s", async (ifNotReady) => {
    const started = aStart();
    await started.start(never(ifNotReady), {
      ...aService("other"),
      dependsOn: [{ service: "app", until: "ready" }],
    });
    const services = JSON.parse(started.runner.outputs.services ?? "{}");
    expect(services.app).toMatchObject({ proven: false });
    expect(services.other).toBeDefined();
    const sentence = `app exited with code 1 after 0.0 s; continuing because of \`if-not-ready: ${ifNotReady}\``;
    expect(started.log.lines).toContain(`${ifNotReady === "warn" ? "warning" : "info"}: ${sentence}`);
  });

  test("fails the step by default", async () => {
    const started = aStart();
    await expect(started.start(never("fail"))).rejects.toThrow("app exited with code 1");
  });
});
