import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";
import { runMain, runPost } from "./job-run.ts";
import { clearAway, type LeftoverOptions, leave, stillThere } from "./leftovers.ts";
import { notedSweep } from "./noted-sweep.ts";
import { elsewhere, GONE, living, otherBoot, reused } from "./owners.ts";
import { startWorker } from "./worker/start-worker.ts";

const { dockerHost, images } = inject("bed");
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";
const services = `box: { image: "${images.busybox}", command: "sleep 600", options: --health-cmd true }`;
const docker = connectDaemon(dockerHost);

let before: Inventory;
beforeAll(async () => {
  before = await takeInventory(dockerHost);
});
afterAll(async () => {
  expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
});

/** A later job on this daemon: its start sweeps, its post takes its own things away. */
async function laterJob(): Promise<void> {
  const main = await runMain({ services, mainHost: dockerHost, postHost: dockerHost });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  await runPost(main, dockerHost);
}

/** What becomes of leftovers with these owners, in the same order. */
async function fateOf(
  ...owners: Omit<LeftoverOptions, "dockerHost" | "image">[]
): Promise<("kept" | "removed")[]> {
  const sessions: string[] = [];
  for (const owner of owners) sessions.push(await leave({ dockerHost, image: images.busybox, ...owner }));
  try {
    await laterJob();
    const kept = await stillThere(sessions, dockerHost);
    return sessions.map((session) => (kept.includes(session) ? "kept" : "removed"));
  } finally {
    await clearAway(sessions, dockerHost);
  }
}

/** A container that stands for a job's, or for a runner that lives for weeks. */
async function withContainer<Value>(use: (id: string) => Promise<Value>): Promise<Value> {
  const container = await docker.createContainer({ Image: images.busybox, Cmd: ["sleep", "600"] });
  try {
    await container.start();
    return await use(container.id);
  } finally {
    await container.remove({ force: true });
  }
}

describe("a later job's sweep", () => {
  test("removes what is provably orphaned, and nothing else", async () => {
    const fates = await withContainer((alive) =>
      fateOf(
        { owner: { "owner.container": alive } },
        { owner: { "owner.container": GONE }, isRunning: true },
        { owner: { "owner.worker": living } },
        { owner: { "owner.worker": reused }, isRunning: true },
        { owner: { "owner.worker": elsewhere } },
        { owner: { "owner.worker": otherBoot } },
        { owner: { "owner.worker": otherBoot }, isRunning: true },
        { owner: {} },
        { owner: { "expires-seconds": "-1" } },
        { owner: { "expires-seconds": "-1", "owner.worker": living } },
        { owner: { "expires-seconds": "rubbish" } },
      ),
    );
    expect(fates).toEqual([
      "kept", // its job's container is there
      "removed", // its job's container is gone
      "kept", // its worker lives
      "removed", // its worker's id was used again by this process
      "kept", // its worker cannot be seen from here
      "kept", // another boot, but made after this machine's own: the daemon may be another machine's
      "kept", // another boot, and a container of it runs
      "kept", // nobody can judge it before it expires
      "removed", // expired
      "kept", // expired, but its worker lives
      "kept", // expires nobody knows when
    ]);
  });

  test("believes in a job's container beyond the expiry only while it runs something", async () => {
    await withContainer((idle) =>
      withContainer(async (busy) => {
        const exec = await docker.getContainer(busy).exec({ Cmd: ["sleep", "600"] });
        await exec.start({ Detach: true });
        const expired = { "expires-seconds": "-1", "owner.entry": "exec" };
        const fates = await fateOf(
          { owner: { ...expired, "owner.container": busy } },
          { owner: { ...expired, "owner.container": idle }, isRunning: true },
          { owner: { ...expired, "owner.container": idle, "owner.entry": "" } },
          { owner: { ...expired, "owner.container": idle, "owner.worker": elsewhere } },
          { owner: { ...expired, "owner.container": idle, "expires-seconds": "600" } },
        );
        expect(fates).toEqual([
          "kept", // a command is executed in it
          "removed", // act was killed, and its container has been left
          "kept", // its own process ran the steps, so that no command tells
          "kept", // a runner lives in it
          "kept", // not expired
        ]);
        expect((await docker.getContainer(idle).inspect()).State.Running).toBe(true);
      }),
    );
  });

  test("leaves a living runner container alone, and takes it off a dead job's network", async () => {
    await withContainer(async (runner) => {
      const owner = { "owner.container": runner, "owner.worker": reused };
      expect(await fateOf({ owner, attached: runner })).toEqual(["removed"]);
      const { State, NetworkSettings } = await docker.getContainer(runner).inspect();
      expect(State.Running).toBe(true);
      expect(Object.keys(NetworkSettings.Networks)).toEqual(["bridge"]);
    });
  });

  test("disconnects nothing from a living job's network", async () => {
    await withContainer(async (foreign) => {
      expect(await fateOf({ owner: { "owner.worker": living }, attached: foreign })).toEqual(["kept"]);
    });
  });

  test("removes the things of a worker that was killed, and keeps those of one that lives", async () => {
    await using dead = await startWorker();
    await using alive = await startWorker();
    const options = { inputs: { services }, environment: { DOCKER_HOST: dockerHost } };
    const [lost, wanted] = await Promise.all([dead.run("main", options), alive.run("main", options)]);
    const sessions = [lost, wanted].map(
      ({ state }) => (JSON.parse(state.session ?? "{}") as { jobSession: string }).jobSession,
    );
    await dead.kill();
    inAnotherPidNamespace();
    expect(await stillThere(sessions, dockerHost)).toEqual(sessions);
    await laterJob();
    expect(await stillThere(sessions, dockerHost)).toEqual(sessions.slice(1));
    await runPost(wanted, dockerHost);
    expect(await stillThere(sessions, dockerHost)).toEqual([]);
  });

  test("does no harm when many sweep at once", async () => {
    const sessions = await Promise.all(
      Array.from({ length: 10 }, () =>
        leave({ dockerHost, image: images.busybox, owner: { "owner.container": GONE }, isRunning: true }),
      ),
    );
    await Promise.all([laterJob(), laterJob(), laterJob()]);
    expect(await stillThere(sessions, dockerHost)).toEqual([]);
  });

  if (isWhole) {
    test("asks the daemon no more often among 200 living jobs than among two", {
      timeout: 300_000,
    }, async () => {
      const sessions: string[] = [];
      await withContainer(async (runner) => {
        const leaveUntil = async (count: number) => {
          while (sessions.length < count) {
            const owner =
              sessions.length % 2 === 0 ? { "owner.container": runner } : { "owner.worker": living };
            sessions.push(await leave({ dockerHost, image: images.busybox, owner }));
          }
        };
        await leaveUntil(2);
        const amongTwo = await notedSweep(dockerHost);
        await leaveUntil(200);
        const runs = [];
        for (let run = 0; run < 9; run += 1) runs.push(await notedSweep(dockerHost));
        const medianMs = runs.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b)[4] ?? 0;
        console.log(`sweep of 200 living jobs: ${Math.round(medianMs)} ms (median of 9)`);
        expect(await stillThere(sessions, dockerHost)).toHaveLength(200);
        expect(runs.map(({ calls }) => calls)).toEqual(runs.map(() => amongTwo.calls));
      }).finally(() => clearAway(sessions, dockerHost));
    });
  }
});

/** A job that cannot see this machine's processes judges none of them. */
function inAnotherPidNamespace(): void {
  const main = join(import.meta.dirname, "../../dist/main/index.js");
  const env = { PATH: process.env.PATH, DOCKER_HOST: dockerHost, INPUT_SERVICES: "" };
  const result = spawnSync("unshare", ["--pid", "--fork", "--mount-proc", process.execPath, main], {
    env,
    encoding: "utf8",
  });
  expect(result.stdout + result.stderr).toContain("this step has no services to start");
}
