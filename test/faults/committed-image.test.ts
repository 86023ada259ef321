import { expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { oneJob } from "../integration/job.ts";
import { runStage, type StageRun } from "../step/run-step.ts";
import { runMain, runPost } from "./job-run.ts";
import { clearAway, leave } from "./leftovers.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const TAG = "localhost/sibling-services-committed";

const start = (options: string, mainEnvironment: Record<string, string> = {}) =>
  runMain({
    mainEnvironment,
    services: `db: { image: "${images.busybox}", command: [sh, -c, "echo a stranger; sleep 600"], options: "--health-cmd true ${options}" }`,
    mainHost: dockerHost,
    postHost: dockerHost,
  });

/** Commits the job's service, as people do with a seeded database; returns its container's name. */
async function commitService({ outputs }: StageRun): Promise<string> {
  const container = docker.getContainer(outputs["db-id"] ?? "");
  await container.commit({ repo: TAG });
  return (await container.inspect()).Name.slice(1);
}

/** Somebody else's container of that image. */
async function runStranger(name: string | undefined) {
  const container = await docker.createContainer({
    Image: TAG,
    ...(name === undefined ? {} : { name }),
  });
  await container.start();
  return container;
}

test.each([
  ["under a name of its own", "", undefined],
  ["under the name that the service had", "", "the service's"],
  ["under the name that the user had given to the service", "--name seeded-database", "the service's"],
] as const)(
  "a container of an image that was committed from a service belongs to its user alone, %s",
  { timeout: 120_000 },
  async (_, options, nameOfStranger) => {
    const environment = oneJob();
    const living = await start(options, environment);
    const name = await commitService(living);
    // The same name can only come again when the service is gone.
    if (nameOfStranger !== undefined)
      await docker.getContainer(living.outputs["db-id"] ?? "").remove({ force: true });
    const stranger = await runStranger(nameOfStranger === undefined ? undefined : name);
    try {
      // A later step of the job, its post, and another job's sweep.
      const collected = await runStage("main", {
        inputs: { "collect-logs": "logs" },
        environment: { DOCKER_HOST: dockerHost, ...environment },
      });
      expect(collected.output).not.toMatch(/^::error[ :]/m);
      const logs = collected.output.match(/its log is in/g) ?? [];
      expect(logs).toHaveLength(nameOfStranger === undefined ? 1 : 0);
      const post = await runPost(living, dockerHost);
      expect(post.output).not.toContain("could not remove");
      if (nameOfStranger !== undefined) expect(post.output).not.toContain("a stranger");
      await runPost(await start(""), dockerHost);
      expect((await stranger.inspect()).State.Running).toBe(true);
    } finally {
      await stranger.remove({ force: true });
      await docker.getImage(TAG).remove();
    }
  },
);

test("a service of such an image is its job's, and goes with it", { timeout: 120_000 }, async () => {
  const first = await start("");
  await commitService(first);
  try {
    const second = await runMain({
      services: `db: { image: "${TAG}", pull: never, options: --health-cmd true }`,
      mainHost: dockerHost,
      postHost: dockerHost,
    });
    const labels = (await docker.getContainer(second.outputs["db-id"] ?? "").inspect()).Config.Labels;
    expect(labels["sibling-services.session"]).not.toBe("");
    await runPost(second, dockerHost);
    await expect(docker.getContainer(second.outputs["db-id"] ?? "").inspect()).rejects.toThrow(
      "No such container",
    );
    expect((await docker.getContainer(first.outputs["db-id"] ?? "").inspect()).State.Running).toBe(true);
  } finally {
    await runPost(first, dockerHost);
    await docker.getImage(TAG).remove();
  }
});

test("a sweep touches no container of an image that carries a dead job's labels", {
  timeout: 120_000,
}, async () => {
  const owner = { "owner.container": "f".repeat(64) };
  const session = await leave({ dockerHost, image: images.busybox, owner, isRunning: true });
  await docker.getContainer(`left-${session}`).commit({ repo: TAG });
  const stranger = await runStranger(undefined);
  try {
    await runPost(await start(""), dockerHost);
    expect((await stranger.inspect()).State.Running).toBe(true);
    await expect(docker.getContainer(`left-${session}`).inspect()).rejects.toThrow("No such container");
  } finally {
    await stranger.remove({ force: true });
    await clearAway([session], dockerHost);
    await docker.getImage(TAG).remove();
  }
});
