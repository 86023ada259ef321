import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { giteaRunner } from "../../bed/ci/programs.ts";
import { connectDaemon } from "../../bed/daemon.ts";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { type Checkout, checkOut } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { dockerCli } from "./docker-cli.ts";
import { startProgram } from "./program.ts";
import { blockWith } from "./recipe.ts";

const { dockerHost, images } = inject("bed");
const agentImage = inject("agentImage");
const root = join(import.meta.dirname, "../../..");
const FILE = ".gitea/workflows/test.yaml";

/** A volume of the runner's own, which it leaves for its next job. */
const toolCache = connectDaemon(dockerHost).getVolume("act-toolcache");
let wasThere = true;
beforeAll(async () => {
  wasThere = await toolCache.inspect().then(
    () => true,
    () => false,
  );
  await connectDaemon(dockerHost).createVolume({ Name: toolCache.name });
});
afterAll(async () => {
  if (!wasThere) await toolCache.remove();
});

interface GiteaJob extends CiJob {
  press(): void;
}

/** The page's workflow on Gitea's runner, with the action from a folder of the checkout. */
async function startJob(checkout: Checkout, more = ""): Promise<GiteaJob> {
  const docker = await dockerCli();
  const workflow = blockWith("forgejo-gitea.md", "yaml", "runs-on")
    .replace("node:24", agentImage)
    .replace("postgres:17", images.postgres)
    .replace("org/sibling-services@v1", "./action");
  mkdirSync(join(checkout.folder, ".gitea/workflows"), { recursive: true });
  writeFileSync(join(checkout.folder, FILE), `name: test\non: push\n${workflow}${more}`);
  for (const part of ["action.yml", "dist/main", "dist/post"])
    cpSync(join(root, part), join(checkout.folder, "action", part), { recursive: true });
  const program = startProgram([await giteaRunner(console.log), FILE, "test"], {
    folder: checkout.folder,
    environment: { ...docker.environment, JOB_IMAGE: agentImage, HOME: checkout.folder },
  });
  return {
    ...program,
    log: () => withoutMargin(program.log()),
    press: () => program.child.kill("SIGINT"),
    [Symbol.asyncDispose]: async () => void program.child.kill("SIGKILL"),
  };
}

/** Lines of the job, which the runner writes as `msg="…"` of its own log. */
function withoutMargin(log: string): string {
  return log
    .replaceAll(/^\[[^\]]*\] *\| ?/gm, "")
    .replaceAll(/^.*? msg="?(.*?)(?:\\n)?"?(?: dryrun=.*)?$/gm, "$1");
}

describeBed<GiteaJob>("Gitea: the action, on a runner of another make", {
  start: startJob,
  host: AT_THEIR_OWN_PORTS,
  cancels: [{ title: "cancelled", cancel: async (job) => job.press(), removedBy: "the program" }],
});

expectNothingLeft(dockerHost);

test("Gitea: after a failed step, post prints the services' logs, although the runner calls the job a success", async () => {
  using checkout = await checkOut(images);
  await using job = await startJob(checkout, "      - run: exit 3\n");
  expect(await job.ended, job.log()).not.toBe(0);
  expect(job.log()).toMatch(/database system is ready to accept connections/);
});
