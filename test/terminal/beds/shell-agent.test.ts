import type { Checkout } from "./checkout.ts";
import { type CiJob, describeBed, ON_LOOPBACK } from "./describe-bed.ts";
import { dockerCli } from "./docker-cli.ts";
import { type Program, startProgram } from "./program.ts";
import { blockWith } from "./recipe.ts";
import { makeSearchPath } from "./search-path.ts";

interface ShellJob extends CiJob {
  signal(name: NodeJS.Signals, to: "its shell" | "its group"): Promise<void>;
}

/** A job of an agent that runs scripts on the machine itself: a shell in a process group of its own. */
async function startJob(checkout: Checkout): Promise<ShellJob> {
  const { environment } = await dockerCli();
  const path = await makeSearchPath();
  const variables = {
    ...environment,
    PATH: `${path.folder}:${environment.PATH}`,
    CI: "true",
    CI_JOB_ID: "7",
    CI_PROJECT_PATH: "shop/shop",
    CI_PROJECT_DIR: checkout.folder,
  };
  const script = blockWith("laptop.md", "sh", " run ");
  const words = ["bash", "-e", "-c", `${script}\n:`];
  const program: Program = startProgram(words, {
    folder: checkout.folder,
    environment: variables,
    group: "own",
  });
  return {
    ...program,
    signal: async (name, to) => {
      const pid = program.child.pid ?? 0;
      process.kill(to === "its group" ? -pid : pid, name);
    },
    [Symbol.asyncDispose]: async () => path[Symbol.dispose](),
  };
}

describeBed<ShellJob>("a shell agent on the machine", {
  start: startJob,
  host: ON_LOOPBACK,
  cancels: [
    {
      title: "TERM to the group",
      cancel: (job) => job.signal("SIGTERM", "its group"),
      removedBy: "the program",
    },
    {
      title: "KILL to the shell alone",
      cancel: (job) => job.signal("SIGKILL", "its shell"),
      removedBy: "the program",
    },
    {
      title: "KILL to the group",
      cancel: (job) => job.signal("SIGKILL", "its group"),
      removedBy: "the next job",
    },
  ],
});
