import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A program to start Node with, under the name by which a runner's worker is known; its path. */
export async function nameWorker(folder: string): Promise<string> {
  const program = join(folder, "Runner.Worker");
  // A shell, for Node gives its own process another name.
  await writeFile(program, `#!/bin/sh\n"${process.execPath}" "$@"\nexit\n`, { mode: 0o755 });
  return program;
}
