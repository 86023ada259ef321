import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../../bed/cache.ts";
import { isInstalled, runCommand } from "../../bed/command.ts";
import { step } from "../../bed/step.ts";
import { debianDocker, dockerdCommand } from "./debian-docker.ts";
import type { EngineKind } from "./second-daemon.ts";

const MOBY = "v2.0.0-beta.24";

/** Built from Go modules, once: the line that GitHub's runners move to, with containerd's image store. */
export const newestDocker: EngineKind = {
  name: `moby ${MOBY}`,
  async environment(folder) {
    const env = await debianDocker.environment(folder);
    // It looks for runc, docker-proxy and containerd when it starts, and Debian's are too old for it.
    return { ...env, PATH: `${await build()}:${env.PATH}` };
  },
  // Its runc is built without libseccomp.
  command: async (folder, listen) =>
    dockerdCommand(join(await build(), "dockerd"), folder, ["--seccomp-profile=unconfined", ...listen]),
};

/** `undefined` where it can be had; else the reason why not. */
export async function whyNoNewestDocker(): Promise<string | undefined> {
  return (await isInstalled("go", ["version"])) ? undefined : "it takes Go to build it";
}

function build(): Promise<string> {
  return cached(`moby-${MOBY}-${process.arch}`, (path, workFolder) =>
    step(console.log, `build moby ${MOBY} from Go modules`, async () => {
      await mkdir(path);
      const module = join(workFolder, "module");
      await mkdir(module);
      await writeFile(join(module, "go.mod"), "module engines\n\ngo 1.26\n");
      const env = { ...process.env, GOFLAGS: "-mod=mod", GOBIN: path };
      const go = (...goArguments: string[]) => runCommand("go", goArguments, { folder: module, env });
      const moby = "github.com/moby/moby/v2/cmd";
      await go("get", `${moby}/dockerd@${MOBY}`, `${moby}/docker-proxy@${MOBY}`);
      await go("build", "-tags", "exclude_graphdriver_btrfs", "-o", join(path, "dockerd"), `${moby}/dockerd`);
      await go("build", "-o", join(path, "docker-proxy"), `${moby}/docker-proxy`);
      await go("install", "github.com/containerd/containerd/v2/cmd/containerd@latest");
      await go("install", "github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2@latest");
      await go("install", "github.com/opencontainers/runc@latest");
      if (!existsSync(join(path, "runc"))) throw new Error("go install left no runc");
    }),
  );
}
