import type { TestProject } from "vitest/node";
import { startCluster } from "./cluster.ts";
import { imageArchives, pauseArchive } from "./images.ts";
import { clusterFolder } from "./own-namespaces.ts";
import { findClusterPrograms } from "./programs.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: ClusterOfTests;
  }
}

/** What tests know of the cluster. */
export interface ClusterOfTests {
  readonly kubectl: string;
  readonly kubeconfig: string;
  readonly server: string;
  readonly authority: string;
  /** Everything in it goes with the cluster. */
  readonly folder: string;
}

/** One cluster for all files; it ends with this process's namespaces. */
export async function setup(project: TestProject): Promise<void> {
  const say = (line: string) => console.log(`test bed: ${line}`);
  const programs = await findClusterPrograms(say);
  const cluster = await startCluster(programs, await pauseArchive(programs.bin), say);
  for (const archive of await imageArchives(say)) await cluster.importImage(archive);
  const { program, kubeconfig, server, authority } = cluster;
  project.provide("cluster", { kubectl: program, kubeconfig, server, authority, folder: clusterFolder() });
}
