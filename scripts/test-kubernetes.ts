import { join } from "node:path";
import { imageArchives, pauseArchive } from "../test/bed/kubernetes/images.ts";
import { runInOwnNamespaces } from "../test/bed/kubernetes/own-namespaces.ts";
import { findClusterPrograms } from "../test/bed/kubernetes/programs.ts";
import { bundleClient } from "../test/e2e/workspace/bundle-client.ts";
import { root } from "./checks.ts";

/**
 * Runs the tests, or with `--bench` the measurements, on a real Kubernetes, which is built on the first run: before the
 * network is left, and from the cache afterwards.
 */
const isBench = process.argv[2] === "--bench";
const say = (line: string) => console.log(`test bed: ${line}`);
const { bin } = await findClusterPrograms(say);
await pauseArchive(bin);
await imageArchives(say);
await bundleClient();
const vitest = join(root, "node_modules/vitest/vitest.mjs");
process.exitCode = await runInOwnNamespaces([
  ...[process.execPath, vitest, "run", "--project", isBench ? "bench-kubernetes" : "kubernetes"],
  ...process.argv.slice(isBench ? 3 : 2),
]);
