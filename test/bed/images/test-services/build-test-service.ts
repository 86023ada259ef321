import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Docker from "dockerode";
import { type Say, step } from "../../step.ts";
import { buildFolder } from "../build.ts";
import { versionLabel } from "../version.ts";

/** A service that tests start: written here, and built on top of the job's image. */
export interface TestService {
  readonly name: string;
  /** Folders whose files make up the build context; a file of a later one replaces an earlier one's. */
  readonly folders: readonly string[];
}

const here = import.meta.dirname;

export const echoService: TestService = {
  name: "sibling-services-test/echo:1",
  folders: [join(here, "echo")],
};

/** The same program with a Dockerfile of its own. */
export const shellLessService: TestService = {
  name: "sibling-services-test/shell-less:1",
  folders: [join(here, "echo"), join(here, "shell-less")],
};

/** Builds a test service on the engine. */
export async function buildTestService(
  docker: Docker,
  service: TestService,
  version: string,
  say: Say,
): Promise<void> {
  await step(say, `build ${service.name}`, async () => {
    const context = await mkdtemp(join(tmpdir(), "sibling-services-build-"));
    try {
      for (const folder of service.folders) {
        await cp(folder, context, { recursive: true });
      }
      await appendFile(join(context, "Dockerfile"), `${versionLabel(version)}\n`);
      await buildFolder(docker, service.name, context);
    } finally {
      await rm(context, { recursive: true, force: true });
    }
  });
}

/**
 * Removes what the builder keeps of a stage that only lends files to the last one; after all builds, for a stage of
 * one that is still running looks just like it.
 */
export async function removeStages(docker: Docker): Promise<void> {
  const filters = { dangling: ["true"], label: ["sibling-services-test.stage=1"] };
  await docker.pruneImages({ filters });
}
