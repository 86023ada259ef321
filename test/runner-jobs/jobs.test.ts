import { describe, expect, test } from "vitest";
import { aWorkflow, ping, places, start } from "./a-workflow.ts";

const run = aWorkflow();
const address = "${{ steps.services.outputs.redis-address }}";

describe.each(places)("a job %s", (place, head) => {
  const isInContainer = place === "in a container";

  test("reaches its service by the outputs, beside a native one that keeps its name", async () => {
    const services = `${head}\nservices:\n  native:\n    image: redis:7\n    ports: ["6379"]`;
    const native = isInContainer ? "native:6379" : "127.0.0.1:${{ job.services.native.ports['6379'] }}";
    const job = await run(services, [start("redis: redis:7"), ping(address), ping(native)].join("\n"));
    expect(job.conclusion, job.log).toBe("success");
    expect(job.outputs["redis-address"]).toMatch(isInContainer ? /^redis:6379$/ : /^\d+\.\d+\.\d+\.\d+:\d+$/);
    expect(job.outputs.network).toMatch(/^github_network_/);
    expect(job.lines.filter((line) => line.startsWith("pong from "))).toHaveLength(2);
    expect(job.steps["Post org/sibling-services@v1"]).toBe("success");
    expect(job.log).toMatch(/removed 1 container in/);
  });

  test("gets from a background step what it has set once it has waited for it, and not before", async () => {
    const before = `- run: 'echo "before: [$REDIS] [\${{ steps.services.outputs.redis-address }}]"'`;
    const after = ping("$REDIS");
    const background = `${start("redis: redis:7", "    export: REDIS={redis.address}")}\n  background: true`;
    const job = await run(head, [background, before, "- wait: services", after].join("\n"));
    expect(job.conclusion, job.log).toBe("success");
    expect(job.lines).toContain("before: [] []");
    expect(job.lines).toContainEqual(expect.stringMatching(/^pong from .*:\d+$/));
  });
});
