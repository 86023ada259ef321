import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { engineEnvironment, unpackEngine } from "../../bed/engine/engine-programs.ts";
import { linkFirewallPrograms } from "../../bed/engine/firewall-programs.ts";
import { type EngineKind, groupOption } from "./second-daemon.ts";

/** Debian's Docker, 20.10 on Debian 12; never the machine's own, whose files a job container does not have. */
export const debianDocker: EngineKind = {
  name: "Docker of Debian",
  async environment(folder) {
    const programs = { kind: "packaged", root: await unpackEngine(console.log) } as const;
    const firewall = join(folder, "firewall");
    const env = await engineEnvironment(programs, firewall);
    await linkFirewallPrograms(programs, firewall, env);
    return env;
  },
  command: (folder, listen) => dockerdCommand("dockerd", folder, listen),
};

/** A dockerd that keeps everything in the folder. */
export async function dockerdCommand(
  program: string,
  folder: string,
  options: readonly string[],
): Promise<string[]> {
  const configuration = join(folder, "daemon.json");
  await writeFile(configuration, "{}\n");
  return [
    program,
    `--config-file=${configuration}`,
    `--data-root=${join(folder, "data")}`,
    `--exec-root=${join(folder, "exec")}`,
    `--pidfile=${join(folder, "dockerd.pid")}`,
    `--host=unix://${join(folder, "docker.sock")}`,
    groupOption(folder),
    "--shutdown-timeout=3",
    ...options,
  ];
}
