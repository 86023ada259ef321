import { expect, test } from "vitest";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { formatSavedSession } from "../../../../src/session/saved-session.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { aService } from "../../../stories/a-start.ts";
import { aDockerStart } from "../a-docker-start.ts";

type Started = ReturnType<typeof aDockerStart>;

const isEmpty = ({ holdings }: Started["engine"]) =>
  holdings.containers.size + holdings.networks.size + holdings.volumes.size === 0;

test("post tries everything, and says what stays", async () => {
  const started = aDockerStart();
  await started.start(aService("db"), aService("cache"));
  const { containers } = started.engine;
  const { remove } = containers;
  containers.remove = async (id) => {
    if (id === (await containers.inspect("x"))?.id) return;
    const { name } = (await containers.inspect(id)) ?? { name: "" };
    if (name.endsWith("-db"))
      throw new EngineRefusal(`DELETE /containers/${id}`, "device or resource busy", 500);
    await remove(id);
  };
  await started.stop();
  expect([...started.engine.holdings.containers.values()].map(({ name }) => name)).toEqual([
    expect.stringMatching(/-db$/),
  ]);
  expect(started.log.lines).toContainEqual(
    expect.stringMatching(/^warning: could not remove container .*-db: .*busy/),
  );
});

test("post tries again while the daemon is in trouble, and gives up soon if the trouble is not the daemon's", async () => {
  for (const [statusCode, attempts] of [
    [500, 4],
    [403, 3],
  ] as const) {
    const started = aDockerStart();
    await started.start(aService("db"));
    const { remove } = started.engine.containers;
    let count = 0;
    started.engine.containers.remove = async (id) => {
      count += 1;
      if (count < 4) throw new EngineRefusal(`DELETE /containers/${id}`, "not now", statusCode);
      await remove(id);
    };
    await started.stop();
    expect(count).toBe(attempts);
    expect(isEmpty(started.engine)).toBe(statusCode === 500);
  }
});

test("post removes what a killed main was still creating", async () => {
  const started = aDockerStart();
  await started.start(aService("db"));
  delete started.runner.saved["main-ended"];
  const mainStat = `9 (node) S 1 ${"0 ".repeat(17)}77 0`;
  let isRunning = true;
  started.processes.stat = (pid) => (pid === 9 && isRunning ? mainStat : undefined);
  const saved = JSON.parse(started.runner.saved.session ?? "{}") as { id: string; jobSession: string };
  started.runner.saved.session = JSON.stringify({ ...saved, main: "9 77 pid:[1] boot-1" });
  const labels = {
    "sibling-services.session": saved.id,
    "sibling-services.job-session": saved.jobSession,
    "sibling-services.name": "late",
  };
  await started.stop("no", (pid) => {
    expect(pid).toBe(9);
    isRunning = false;
    // The daemon finishes what the killed process has asked for.
    void started.clock
      .sleep(1_500)
      .then(() =>
        started.engine.containers.create({ name: "late", body: { Image: "app:1", Labels: labels } }),
      );
  });
  expect(isRunning).toBe(false);
  expect(isEmpty(started.engine)).toBe(true);
});

test("post finds the step's things by their labels where its state is lost, damaged or another job's", async () => {
  const session = { id: "aaaaaaaaaaaa", jobSession: "aaaaaaaaaaaa" };
  const another = formatSavedSession({ session, backend: "unix:///s", main: undefined });
  for (const state of ["", "{", '{"id":1}', another]) {
    const started = aDockerStart();
    // Then nobody else's state can be meant.
    started.surroundings.isInContainer = true;
    started.processes.stat = (pid) => (pid === 1 ? `1 (init) S 0 ${"0 ".repeat(17)}5 0` : undefined);
    await started.start(aService("db"));
    started.runner.saved = { session: state };
    await started.stop();
    expect(isEmpty(started.engine)).toBe(true);
  }
});

test("post removes nothing of another job, whatever its state says", async () => {
  for (const other of ["run", "name", "repository"]) {
    const theirs = aDockerStart({ job: aJob({ [other]: "theirs" }) });
    await theirs.start(aService("db"));
    const ours = aDockerStart({ engine: theirs.engine, clock: theirs.clock, job: aJob({ [other]: "ours" }) });
    ours.runner.saved = theirs.runner.saved;
    await ours.stop();
    expect(theirs.engine.holdings.containers.size).toBe(1);
    expect(theirs.engine.holdings.networks.size).toBe(1);
  }
});

test("post ends below a runner's 45 seconds, whatever hangs, and says what it could not do", async () => {
  const hangs = () => new Promise<never>(() => {});
  for (const name of ["list", "inspect", "lastLogLines", "remove"] as const) {
    const started = aDockerStart();
    await started.start(aService("db"));
    started.engine.containers[name] = hangs;
    const startMs = started.clock.nowMs();
    let endMs = Number.POSITIVE_INFINITY;
    const stopped = started.stop("yes").then(() => {
      endMs = started.clock.nowMs() - startMs;
    });
    await stopped;
    expect(started.log.lines.some((line) => line.startsWith("warning"))).toBe(true);
    expect(endMs).toBeLessThan(45_000);
  }
});
