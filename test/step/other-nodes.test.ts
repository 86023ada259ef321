import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findOlderNode } from "../bed/find-older-node.ts";
import { startPaperDaemon } from "../fakes/daemon/paper-daemon.ts";
import { runStage } from "./run-step.ts";

const services = `
box:
  image: "box:1"
  wait: { log: ready }
  copy: [hello.txt:/hello.txt]
`;

test("a whole job runs on Node 20", { timeout: 60_000 }, async () => {
  const node = await findOlderNode(20);
  const around = ([, ...words]: readonly string[]) => [node, ...words];
  await using daemon = await startPaperDaemon(({ name }) =>
    name === "GET /containers/{id}/logs" ? { text: "ready\n" } : undefined,
  );
  const environment = { DOCKER_HOST: daemon.dockerHost };
  const files = { "hello.txt": "hello" };
  const main = await runStage("main", { inputs: { services }, files, environment, around });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  expect(main.outputs["box-host"], main.output).toBe("172.18.0.2");
  const inputs = { logs: "always", "job-status": "success" };
  const post = await runStage("post", { inputs, environment, state: main.state, around });
  expect(post.output).not.toMatch(/::(?:error|warning)::/);
  expect(post.output).toContain("removed ");
});

/** The same file under a Node that says it is another one. */
async function onNode(version: string, stage: "main" | "post") {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-node-"));
  try {
    const disguise = join(folder, "disguise.cjs");
    const versions = `{ ...process.versions, node: "${version}" }`;
    await writeFile(disguise, `Object.defineProperty(process, "versions", { value: ${versions} });`);
    const around = ([node = "", ...words]: readonly string[]) => [node, "--require", disguise, ...words];
    return await runStage(stage, { inputs: {}, around });
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.each(["12.22.12", "16.20.2", "18.20.8"])(
  "Node %s: main fails by one sentence, post does not fail",
  async (version) => {
    const main = await onNode(version, "main");
    expect(main.exitCode).toBe(1);
    expect(main.output).toMatch(
      new RegExp(
        `^::error(?: title=[^:]*)?::sibling-services needs Node 20 or newer, .* Node ${version}%0AHint: Update the runner.*\n$`,
      ),
    );
    const post = await onNode(version, "post");
    expect(post.exitCode).toBe(0);
    expect(post.output).toMatch(
      new RegExp(`^sibling-services needs Node 20 or newer, .* Node ${version}\n$`),
    );
  },
);

test.each(["main", "post"])("what the runner starts for %s can be read by any Node", async (stage) => {
  const text = await readFile(join(import.meta.dirname, "../../dist", stage, "index.js"), "utf8");
  const code = text.replace(/\/\/.*$/gm, "").replace(/"(?:[^"\\]|\\.)*"/g, '""');
  expect(code).not.toMatch(/=>|`|\?\.|\?\?|\.\.\.|\b(?:let|const|class|async|await|import|of)\b|,\s*\)/);
});
