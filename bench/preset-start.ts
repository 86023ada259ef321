import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Bed } from "../test/bed/bed.ts";
import { runStage } from "../test/step/run-step.ts";
import { compare, median } from "./comparison.ts";
import { dist, fileOfPresets } from "./preset-size.ts";

/** What the known images add to a start. */
export interface PresetStart {
  /** By how much the call that creates the container comes later after the start of main's process. */
  readonly laterMs: number;
  /** Half of the pairs lie between these. */
  readonly quartilesMs: readonly [low: number, high: number];
  readonly pairs: number;
}

/** Main loads them while it waits for the daemon; the other side is the same bundle without them, in turn. */
export async function measurePresetStart(bed: Bed, pairs = 60): Promise<PresetStart> {
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-presets-"));
  const bare = join(folder, "dist");
  cpSync(dist, bare, { recursive: true });
  const part = join(bare, basename(fileOfPresets()));
  writeFileSync(part, knowingNothing(readFileSync(part, "utf8")));
  const seen = await seeCreation(bed.dockerHost, join(folder, "docker.sock"));
  const untilCreation = async (bundle: string) => {
    const began = performance.now();
    const createdAtMs = seen.next();
    const environment = { DOCKER_HOST: seen.dockerHost };
    const services = `box: { image: "${bed.images.busybox}", command: sleep 60, wait: none }`;
    const around = ([node = ""]: readonly string[]) => [node, join(bundle, "index.js")];
    const main = await runStage("main", { inputs: { services }, environment, around });
    if (main.exitCode !== 0) throw new Error(main.output);
    await runStage("post", { inputs: { "job-status": "success" }, state: main.state, environment });
    return (await createdAtMs) - began;
  };
  try {
    const measured = await compare("presets", Number.POSITIVE_INFINITY, pairs, {
      ours: () => untilCreation(dist),
      limit: () => untilCreation(bare),
    });
    const later = measured.pairs.map(({ oursMs, limitMs }) => oursMs - limitMs).toSorted((a, b) => a - b);
    const at = (share: number) => later[Math.floor(share * later.length)] ?? Number.NaN;
    return { laterMs: median(later), quartilesMs: [at(0.25), at(0.75)], pairs };
  } finally {
    seen.close();
    rmSync(folder, { recursive: true });
  }
}

/** The part of the bundle with no preset in it. */
function knowingNothing(part: string): string {
  const [, chunk] = /^exports\.id = (\d+);/m.exec(part) ?? [];
  const [, module] = /^\/\*\*\*\/ (\d+):/m.exec(part) ?? [];
  if (chunk === undefined || module === undefined)
    throw new Error("the part with the presets has another form");
  const exported = "{ findPreset: () => () => undefined, mistakesOf: () => () => [] }";
  return `exports.id = ${chunk}; exports.ids = [${chunk}]; exports.modules = { ${module}: (_, exported, load) => load.d(exported, ${exported}) };`;
}

/** A door to the daemon that tells when the next container is created through it. */
async function seeCreation(dockerHost: string, path: string) {
  let told: (atMs: number) => void = () => {};
  const server = createServer((client) => {
    const daemon = connect(dockerHost.replace("unix://", ""));
    client.on("data", (data) => {
      if (/^POST \S*\/containers\/create/.test(data.toString("latin1", 0, 100))) told(performance.now());
    });
    client.pipe(daemon).pipe(client);
    client.on("error", () => daemon.destroy());
    daemon.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    dockerHost: `unix://${path}`,
    next: () =>
      new Promise<number>((resolve) => {
        told = resolve;
      }),
    close: () => server.close(),
  };
}
