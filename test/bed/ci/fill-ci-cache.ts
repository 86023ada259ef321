import type { Say } from "../step.ts";
import { gitTree } from "./agent-image.ts";
import { testcontainersForJava } from "./java.ts";
import { buildkiteAgent, debianProgram, giteaRunner, gitlabCiLocal, npm } from "./programs.ts";

/** Fetches and builds the programs of CI systems, one after the other, for beds that cannot reach the outside. */
export async function fillCiCache(say: Say): Promise<void> {
  await gitTree(say);
  await npm(say);
  await gitlabCiLocal(say);
  await debianProgram("rsync", "--version", say);
  await debianProgram("tmux", "-V", say);
  await testcontainersForJava(say);
  await giteaRunner(say);
  await buildkiteAgent(say);
}
