import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How long a program of the cluster stays away once it was killed, unless a test says otherwise. */
const USUAL_MS = {
  /** As long as a control plane's kubelet may take to start it again. */
  server: 10_000,
  controller: 100,
  /** It ends by itself if it has missed too much while the API server was away. */
  scheduler: 100,
  kubelet: 100,
} as const;

export type KeptComponent = keyof typeof USUAL_MS;

const fileOf = (folder: string, name: KeptComponent) => join(folder, `${name}.pause`);

/** Says how long the program is away the next time that it is killed. */
export function setPause(folder: string, name: KeptComponent, ms: number): void {
  writeFileSync(fileOf(folder, name), String(ms));
}

/** For this time alone. */
export function takePauseMs(folder: string, name: KeptComponent): number {
  const file = fileOf(folder, name);
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return USUAL_MS[name];
  } finally {
    rmSync(file, { force: true });
  }
}
