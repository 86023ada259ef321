import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findOlderNode } from "../bed/find-older-node.ts";
import { startPaperDaemon } from "../fakes/daemon/paper-daemon.ts";
import { CLI, cliFolder } from "../terminal/run-cli.ts";

const SERVICES = `
box:
  image: "box:1"
  wait: { log: ready }
`;
const COMPOSE = "services: { box: { image: 'box:1' } }\n";

test.each([
  ["as npm links it", CLI],
  ["its one file, copied elsewhere", join(CLI, "../sibling-services.js")],
])("a whole run on Node 20: %s", { timeout: 60_000 }, async (_, program) => {
  const node = await findOlderNode(20);
  await using daemon = await startPaperDaemon(({ name }) =>
    name === "GET /containers/{id}/logs" ? { text: "ready\n" } : undefined,
  );
  using folder = cliFolder(
    { "services.yml": SERVICES, "compose.test.yaml": COMPOSE },
    { DOCKER_HOST: daemon.dockerHost },
  );
  const around = ([, , ...words]: readonly string[]) => [node, program, ...words];
  const run = await folder.run(["run", "--", "sh", "-c", "echo $SIBLING_BOX_HOST; exit 3"], { around });
  expect(run.stderr).not.toMatch(/^(?:error|warning)/m);
  expect(run.stderr).toContain("removed ");
  expect(run.exitCode).toBe(3);
  // What is loaded only when needed is in other files, or in the same one.
  const check = await folder.run(["check", "-f", "compose.test.yaml"], { around });
  expect(check.stdout, check.stderr).toBe("box: box:1\n");
  expect((await folder.run(["run", "--help"], { around })).stdout).toContain("Usage: sibling-services run");
});

test.each(["12.22.12", "18.20.8"])("Node %s: one sentence, and 125", async (version) => {
  using folder = cliFolder();
  const disguise = join(folder.path, "disguise.cjs");
  const versions = `{ ...process.versions, node: "${version}" }`;
  writeFileSync(disguise, `Object.defineProperty(process, "versions", { value: ${versions} });`);
  const around = ([node = "", ...words]: readonly string[]) => [node, "--require", disguise, ...words];
  const { exitCode, stderr } = await folder.run(["check"], { around });
  expect(exitCode).toBe(125);
  expect(stderr).toBe(`error: sibling-services needs Node 20 or newer, but this is Node ${version}\n`);
});

test.each([
  ["without a file", {}],
  ["with a file that has a problem", { "services.yml": "box: { imag: box }\n" }],
])("an up %s fails the shell that evaluates what it prints", async (_, files) => {
  using folder = cliFolder(files, { DOCKER_HOST: "unix:///no/such.sock" });
  const up = await folder.run(["up", "--format", "sh"]);
  expect(up).toMatchObject({ exitCode: 125, stdout: "(exit 125)\n" });
});
