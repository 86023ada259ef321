import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** What a main that knows Docker alone would have in the place of a file: as little as its importers can do with. */
const DOCKER_ALONE: Readonly<Record<string, string>> = {
  "backend/choose-backend.ts": 'export const chooseBackend = () => ({ kind: "docker" });',
  "backend/kubernetes/access/service-account.ts": "export const serviceAccount = () => undefined;",
  "backend/kubernetes/access/cluster-choice.ts": "export const chooseNamespace = () => undefined;",
  "backend/kubernetes/template/read-pod-template.ts": "export const readPodTemplate = () => ({});",
  "wiring/cluster-of-start.ts": "export const clusterOfStart = () => undefined;",
};

/** The bundle that every start of main loads. */
export interface MainBundle {
  readonly path: string;
  readonly bytes: number;
}

/** Bundles main of this tree twice: as it is, and without what chooses a cluster. */
export function bundleTwice(folder: string): { readonly ours: MainBundle; readonly dockerAlone: MainBundle } {
  return {
    ours: bundle(join(folder, "ours"), {}),
    dockerAlone: bundle(join(folder, "docker"), DOCKER_ALONE),
  };
}

function bundle(folder: string, stubs: Readonly<Record<string, string>>): MainBundle {
  for (const name of ["src", "package.json"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // The stubs have no types, so that nothing is checked; without a root, TypeScript would ask for one for each file.
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  const options = { compilerOptions: { ...compilerOptions, rootDir: folder } };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries(stubs)) {
    readFileSync(join(folder, "src", name));
    writeFileSync(join(folder, "src", name), `${text}\n`);
  }
  const ncc = join(root, "node_modules/@vercel/ncc/dist/ncc/cli.js");
  const args = [ncc, "build", "src/main.ts", "--out", "out", "--no-cache", "--quiet", "--transpile-only"];
  const { status } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("ncc failed on src/main.ts");
  const path = join(folder, "out/index.js");
  return { path, bytes: readFileSync(path).length };
}
