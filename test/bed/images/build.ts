import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Docker from "dockerode";

/**
 * Builds an image from the Dockerfile and other files of a folder, through the daemon's own builder,
 * which each engine since 20.10 has without an extension.
 */
export async function buildFolder(docker: Docker, image: string, folder: string): Promise<void> {
  const archive = spawn("tar", ["-C", folder, "-c", "."], { stdio: ["ignore", "pipe", "inherit"] });
  const options = { t: image, rm: true, forcerm: true };
  await finish(docker, await docker.buildImage(archive.stdout, options));
}

/** Builds an image that adds no files to the one it starts from. */
export async function buildDockerfile(
  docker: Docker,
  image: string,
  instructions: readonly string[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-build-"));
  try {
    await writeFile(join(folder, "Dockerfile"), instructions.join("\n"));
    await buildFolder(docker, image, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits for the end of one of the daemon's long answers, and fails with the failure written in it. */
export async function finish(docker: Docker, progress: NodeJS.ReadableStream): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    docker.modem.followProgress(progress, (error: Error | null, lines: { error?: string }[]) => {
      const failure = error ?? lines.find((line) => line.error !== undefined)?.error;
      failure ? reject(new Error(String(failure))) : resolve();
    });
  });
}
