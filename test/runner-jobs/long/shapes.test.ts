import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aWorkflow, ping, places, start } from "../a-workflow.ts";

const run = aWorkflow();

const COMPOSITE = `
inputs:
  image: { default: "redis:7" }
outputs:
  address: { value: "\${{ steps.inner.outputs.cache-address }}" }
runs:
  using: composite
  steps:
    - uses: org/sibling-services@v1
      id: inner
      with:
        services: "cache: \${{ inputs.image }}"
    - run: echo "inside at \${{ steps.inner.outputs.cache-address }}"
      shell: bash
`;

describe.each(places)("a job %s", (_, head) => {
  test("uses a composite action, whose post removes what it has started", async () => {
    const workspace = await mkdtemp(join(tmpdir(), "sibling-services-workspace-"));
    try {
      await mkdir(join(workspace, "with-cache"));
      await writeFile(join(workspace, "with-cache/action.yml"), COMPOSITE);
      const use = "- { uses: ./with-cache, id: outer }";
      const job = await run(head, [use, ping("${{ steps.outer.outputs.address }}")].join("\n"), {
        workspace,
      });
      expect(job.conclusion, job.log).toBe("success");
      expect(job.lines).toContainEqual(expect.stringMatching(/^inside at .+:6379$/));
      expect(job.lines).toContainEqual(expect.stringMatching(/^pong from .+:6379$/));
      expect(job.log).toMatch(/removed 1 container/);
    } finally {
      await rm(workspace, { recursive: true });
    }
  });

  test("has two steps of services on one network, and a third that collects the logs of both", async () => {
    const first = start("one: redis:7").replace("id: services", "id: first");
    const second = start("two: redis:7").replace("id: services", "id: second");
    const collect = "- { uses: org/sibling-services@v1, with: { collect-logs: logs }, if: always() }";
    const same = `- run: test "\${{ steps.first.outputs.network }}" = "\${{ steps.second.outputs.network }}"`;
    const job = await run(head, [first, second, same, collect, "- run: ls logs"].join("\n"));
    expect(job.conclusion, job.log).toBe("success");
    expect(job.lines).toEqual(expect.arrayContaining(["one.log", "two.log"]));
    expect(job.lines.filter((line) => line.startsWith("removed 1 container"))).toHaveLength(2);
  });

  test("goes on after a failing start that it forgives", async () => {
    const failing = `${start("broken: { image: redis:7, command: 'false' }")}\n  continue-on-error: true`;
    const job = await run(head, [failing, "- run: echo outcome ${{ steps.services.outcome }}"].join("\n"));
    expect(job.conclusion, job.log).toBe("success");
    expect(job.lines).toContain("outcome failure");
  });
});

test("inputs that a docker of dash has dropped are an error that says so, in a container job", async () => {
  const programs = await mkdtemp(join(tmpdir(), "sibling-services-programs-"));
  try {
    // As podman-docker's is; dash drops the variables, whatever it runs then.
    const script = `#!/bin/dash\nPATH=\${PATH#*:}\nexec docker "$@"\n`;
    await writeFile(join(programs, "docker"), script, { mode: 0o755 });
    const job = await run("container: node:24-slim", start("redis: redis:7"), { programs });
    expect(job.conclusion, job.log).toBe("failure");
    expect(job.annotations[0]?.message).toMatch(
      /^the inputs with a hyphen .* did not reach this step\nHint: /,
    );
    expect(job.steps["Post org/sibling-services@v1"]).toBe("success");
  } finally {
    await rm(programs, { recursive: true });
  }
});
