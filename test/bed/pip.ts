import { runCommand } from "./command.ts";

/** Installs one package of PyPI, without what it depends on, into a folder; gives up soon where PyPI is out of reach. */
export async function pipInstall(requirement: string, folder: string): Promise<void> {
  const patience = ["--retries", "1", "--timeout", "10", "--disable-pip-version-check"];
  const target = ["--quiet", "--no-deps", "--target", folder];
  await runCommand("python3", ["-m", "pip", "install", ...patience, ...target, requirement]);
}
