import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { debianProgram, gitlabCiLocal } from "../../bed/ci/programs.ts";
import type { Checkout } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { type DockerCli, dockerCli } from "./docker-cli.ts";
import { makeRepository } from "./git.ts";
import { startProgram } from "./program.ts";
import { blockWith } from "./recipe.ts";

const agentImage = inject("agentImage");
const say = (line: string) => console.log(`test bed: ${line}`);

interface GitlabJob extends CiJob {
  press(): void;
}

/** The page's file, run by gitlab-ci-local, which runs jobs as GitLab's Docker executor does. */
async function startJob(checkout: Checkout, text: string): Promise<GitlabJob> {
  const docker = await dockerCli();
  const file = blockWith("gitlab.md", "yaml", text).replace("node:24", agentImage);
  writeFileSync(join(checkout.folder, ".gitlab-ci.yml"), file);
  await makeRepository(checkout.folder, docker.environment);
  const program = startProgram(await words(docker), {
    folder: checkout.folder,
    environment: await environmentOf(docker, checkout),
  });
  return {
    ...program,
    log: () => withoutMargin(program.log()),
    press: () => program.child.kill("SIGINT"),
    [Symbol.asyncDispose]: async () => {
      program.child.kill("SIGKILL");
    },
  };
}

async function words(docker: DockerCli): Promise<string[]> {
  const images = [
    "--helper-image",
    agentImage,
    "--wait-image",
    agentImage,
    "--pull-policy",
    "if-not-present",
  ];
  const socket = ["--volume", `${docker.socket}:/var/run/docker.sock`];
  return [process.execPath, await gitlabCiLocal(say), "test", ...socket, ...images];
}

async function environmentOf(
  { environment }: DockerCli,
  checkout: Checkout,
): Promise<Record<string, string>> {
  const rsync = await debianProgram("rsync", "--version", say);
  return { ...environment, PATH: `${rsync}:${environment.PATH}`, HOME: checkout.folder, NO_COLOR: "1" };
}

/** It puts the job's name in front of each line. */
function withoutMargin(log: string): string {
  return log.replaceAll(/^\S*test\S* +(?:\S*>\S* )?/gm, "");
}

describeBed<GitlabJob>("GitLab: a job in a container", {
  start: (checkout) => startJob(checkout, " run "),
  host: AT_THEIR_OWN_PORTS,
  cancels: [{ title: "Ctrl-C", cancel: async (job) => job.press(), removedBy: "the next job" }],
});

describeBed<GitlabJob>("GitLab: services of several commands", {
  start: (checkout) => startJob(checkout, "after_script"),
  host: AT_THEIR_OWN_PORTS,
  cancels: [],
});
