import { describe, expect, test } from "vitest";
import { aWorkflow, places, SLOW, start } from "../a-workflow.ts";

const run = aWorkflow();

const step = (id: string, services: string) => start(services).replace("id: services", `id: ${id}`);
const inBackground = (id: string, services: string) => `${step(id, services)}\n  background: true`;

describe.each(places)("a job %s", (_, head) => {
  test("has steps in the background and one in front on one network, whose services see each other", async () => {
    const three = `three: { image: "redis:7", wait: { exec: "redis-cli -h one ping && redis-cli -h two ping" } }`;
    const steps = [
      inBackground("first", "one: redis:7"),
      inBackground("second", "two: redis:7"),
      step("third", three),
      "- wait: first",
      "- wait: second",
      `- run: echo "\${{ steps.first.outputs.network }} \${{ steps.second.outputs.network }} \${{ steps.third.outputs.network }}"`,
      "- run: env | grep -c SIBLING_SERVICES || true",
      "- { uses: org/sibling-services@v1, with: { collect-logs: logs } }",
      "- run: ls logs",
    ];
    const job = await run(head, steps.join("\n"));
    expect(job.conclusion, job.log).toBe("success");
    expect(job.lines).toContainEqual(expect.stringMatching(/^((?:zzz|github)\S+) \1 \1$/));
    expect(job.lines).toContain("0");
    expect(job.lines).toEqual(expect.arrayContaining(["one.log", "two.log", "three.log"]));
  });

  test("loses nothing else when a step in the background is cancelled", async () => {
    const steps = [
      inBackground("kept", "kept: redis:7"),
      inBackground("slow", SLOW),
      "- run: sleep 4",
      "- cancel: slow",
      "- wait: kept",
      `- run: echo "kept at \${{ steps.kept.outputs.kept-address }}"`,
    ];
    const job = await run(head, steps.join("\n"));
    expect(job.lines, job.log).toContainEqual(expect.stringMatching(/^kept at .+:6379$/));
  });
});

test("a cancelled start says what it was waiting for", async () => {
  const steps = [inBackground("slow", SLOW), "- run: sleep 4", "- cancel: slow"];
  const job = await run("", steps.join("\n"));
  expect(job.log).toMatch(/cancelled while waiting for second: port 81: /);
});
