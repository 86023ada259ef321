import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { connectDaemon } from "../test/bed/daemon.ts";
import { findEnginePrograms } from "../test/bed/engine/engine-programs.ts";
import { loadStrangeImages } from "../test/bed/shared-engine/load-strange-images.ts";
import { hireWarden } from "../test/bed/warden/hire-warden.ts";
import { root } from "./checks.ts";

/**
 * Runs `npm test`, or what is given, on an engine that is not the tests' own: it has images under the public names that
 * somebody else made, and a neighbour uses it and the machine without a pause.
 */
const say = (line: string) => console.log(`shared engine: ${line}`);
const command = process.argv.slice(2);
const node = (...words: string[]) => [
  process.execPath,
  "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON",
  ...words,
];

const warden = await hireWarden("sibling-services-bed own engine", say);
try {
  const dockerHost = await warden.startEngine(await findEnginePrograms(say));
  await loadStrangeImages(connectDaemon(dockerHost), say);
  const neighbour = run(node(join(root, "test/bed/shared-engine/neighbour.ts"), dockerHost), {});
  const tests = run(command.length > 0 ? command : node(join(root, "scripts/test.ts")), {
    DOCKER_HOST: dockerHost,
  });
  const [exitCode] = await once(tests, "exit");
  neighbour.kill("SIGTERM");
  const [neighbourCode] = await once(neighbour, "exit");
  process.exitCode = exitCode === 0 && neighbourCode === 0 ? 0 : 1;
} finally {
  await warden.dismiss();
}

function run([program = "", ...programArguments]: readonly string[], more: Record<string, string>) {
  return spawn(program, programArguments, { cwd: root, env: { ...process.env, ...more }, stdio: "inherit" });
}
