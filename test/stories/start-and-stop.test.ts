import { describe, expect, test } from "vitest";
import { dockerLeftovers } from "../../src/backend/docker/docker-leftovers.ts";
import { EngineBreakdown } from "../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../src/backend/docker/engine/engine-refusal.ts";
import { identifyJob } from "../../src/job/job-identity.ts";
import { findRemains, formatSavedSession } from "../../src/session/saved-session.ts";
import { readJobEnd } from "../../src/session/stop/job-end.ts";
import { stopJob } from "../../src/session/stop/stop-job.ts";
import { aJob } from "../fakes/a-job.ts";
import { aService, aStart } from "./a-start.ts";

type Started = ReturnType<typeof aStart>;

const jobOf = ({ tools }: Started) => identifyJob(tools);

/** Post, with what main saved. */
async function stop(
  started: Started,
  hasJobFailed: "yes" | "no" = "no",
  kill: (pid: number) => void = () => {},
) {
  const { tools, runner, engine, log, clock, processes } = started;
  const job = jobOf(started);
  const found = findRemains(runner.saved.session, job);
  if (found.kind === "nothing") throw new Error("main has not come far enough");
  const told = { step: tools.job.step, logs: "on-failure", mayHaveFailed: hasJobFailed === "yes" } as const;
  const end = readJobEnd(told, runner.state);
  const hostsFile = { read: () => "", append: () => {}, remove: () => {} };
  const stopped = stopJob(found, end, {
    backend: dockerLeftovers({ engine, log, clock, processes, isDaemonLocal: true, joined: undefined }),
    log,
    clock,
    processes,
    kill,
    job,
    hostsFile,
  });
  let isStopped = false;
  void stopped.then(() => {
    isStopped = true;
  });
  for (let step = 0; step < 600 && !isStopped; step += 1) await clock.advance(100);
  await stopped;
}

const isEmpty = ({ holdings }: Started["engine"]) =>
  holdings.containers.size + holdings.networks.size + holdings.volumes.size === 0;

describe("a start", () => {
  test("saves the session before it creates anything", async () => {
    const started = aStart();
    const callsAtSave: number[] = [];
    const { saveState } = started.runner;
    started.runner.saveState = (name, value) => {
      callsAtSave.push(started.engine.holdings.calls.length);
      saveState(name, value);
    };
    await started.start(aService("db"));
    expect(callsAtSave[0]).toBe(0);
  });

  test("hands out the addresses and labels everything", async () => {
    const started = aStart();
    await started.start(aService("db"), aService("cache"));
    expect(started.runner.outputs).toMatchObject({ vantage: "daemon-host", "db-host": "172.18.0.2" });
    const { containers, networks, volumes } = started.engine.holdings;
    for (const { labels } of [...containers.values(), ...networks.values()]) {
      expect(labels).toHaveProperty(["sibling-services.session"]);
    }
    for (const labels of volumes.values()) expect(labels).toHaveProperty(["sibling-services.session"]);
  });

  test("says that ports can be reached from outside where the job has no other route, and only there", async () => {
    const warnings = async (
      given: { isInContainer: boolean; localAddresses: () => string[] },
      address?: string,
    ) => {
      const started = aStart();
      Object.assign(started.surroundings, given);
      await started.startWith({ publishAddress: address }, aService("db"));
      return started.log.lines.filter((line) => line.startsWith("warning: ports are published on "));
    };
    const elsewhere = { isInContainer: true, localAddresses: () => ["10.1.0.2"] };
    expect(await warnings(elsewhere)).toEqual([expect.stringContaining("all interfaces of the Docker host")]);
    expect(await warnings(elsewhere, "10.0.0.5")).toEqual([expect.stringContaining("on 10.0.0.5 of")]);
    expect(await warnings({ isInContainer: false, localAddresses: () => ["172.18.0.1"] })).toEqual([]);
  });

  test("says with which code a service ended that somebody removes while it is waited for", async () => {
    const started = aStart();
    const attempt = started.start(aService("db", { health: "exit 1" }));
    const { holdings, containers } = started.engine;
    const running = () => [...holdings.containers.values()].find(({ state }) => state === "running")?.id;
    await expect.poll(running).toBeDefined();
    await containers.remove(running() ?? "");
    await expect(attempt).rejects.toThrow(
      /^db ended with code 137 \(SIGKILL\) and was removed by something else/,
    );
    expect(started.log.lines).toContainEqual(expect.stringContaining("they were removed with its container"));
  });

  test("is failed by the first service that fails, with its last lines, and ends the others' waiting", async () => {
    const started = aStart();
    const attempt = started.start(
      aService("never", { health: "exit 1" }),
      aService("broken", { command: ["sh", "-c", "echo no space left; exit 3"] }),
    );
    await expect(attempt).rejects.toThrow(/^broken exited with code 3/);
    expect(started.log.lines).toContain("foreign: no space left");
  });

  test("that is cancelled says what it was waiting for, and leaves everything to post", async () => {
    const started = aStart();
    const attempt = started.start(aService("ready"), aService("never", { health: "exit 1" }), {
      ...aService("after"),
      dependsOn: [{ service: "never", until: "ready" }],
    });
    const failure = attempt.catch((error: unknown) => error);
    await started.clock.advance(1_000);
    for (const { name, logLines } of started.engine.holdings.containers.values())
      if (name.endsWith("-never")) logLines.push("replaying the log");
    started.cancel.abort(new Error("the step was cancelled (SIGINT)"));
    expect(String(await failure)).toMatch(
      /: cancelled while waiting for never \(.*exits with 1\) and after \(never is not ready\): the step was cancelled \(SIGINT\)$/,
    );
    expect(started.log.lines).toContain("info: last lines of never:");
    expect(started.log.lines).toContain("foreign: replaying the log");
    await stop(started);
    expect(isEmpty(started.engine)).toBe(true);
  });

  test("that fails removes its containers itself in a pod, where post hears nothing of it", async () => {
    for (const [pod, left] of [
      ["of-container-hooks", 0],
      ["of-the-runner", 0],
      [undefined, 2],
    ] as const) {
      const started = aStart({ job: aJob({ pod }) });
      await expect(
        started.start(aService("db"), aService("broken", { command: ["sh", "-c", "exit 3"] })),
      ).rejects.toThrow(/^broken exited/);
      expect(started.engine.holdings.containers.size).toBe(left);
      // Another step may be about to use it; post finds it by its labels.
      expect(started.engine.holdings.networks.size).toBe(1);
      started.runner.saved = {};
      await stop(started);
      expect(isEmpty(started.engine)).toBe(true);
    }
  });

  test("that broke off in mid-call is not over: post waits for what the daemon may still be at", async () => {
    for (const [failure, hasEnded] of [
      [new EngineBreakdown("POST /containers/create", new Error("socket hang up")), undefined],
      [new EngineRefusal("POST /containers/create", "no such image", 404), "yes"],
    ] as const) {
      const started = aStart();
      started.engine.containers.create = () => Promise.reject(failure);
      await expect(started.start(aService("db"))).rejects.toThrow();
      expect(started.runner.saved["main-ended"]).toBe(hasEnded);
    }
  });
});

describe("a stop", () => {
  test("removes everything, also a second time", async () => {
    const started = aStart();
    await started.start(aService("db"));
    await stop(started);
    expect(isEmpty(started.engine)).toBe(true);
    await stop(started);
  });

  test("never throws, tries everything, and says what stays", async () => {
    const started = aStart();
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
    await stop(started);
    expect([...started.engine.holdings.containers.values()].map(({ name }) => name)).toEqual([
      expect.stringMatching(/-db$/),
    ]);
    expect(started.log.lines).toContainEqual(
      expect.stringMatching(/^warning: could not remove container .*-db: .*busy/),
    );
  });

  test("says that a service died during the job", async () => {
    const started = aStart();
    await started.start(aService("db"));
    for (const container of started.engine.holdings.containers.values()) {
      container.state = "exited";
      container.exitCode = 139;
      container.logLines.push("segmentation fault");
    }
    await stop(started);
    expect(started.log.lines).toContain(
      "warning: db ended with code 139 (SIGSEGV) during the job, at 2026-01-01 00:01:00 UTC",
    );
    expect(started.log.lines).toContain("foreign: segmentation fault");
  });

  test("says that a service was restarted, and that it has moved", async () => {
    const started = aStart();
    await started.start(aService("db"), aService("cache"));
    const { inspect } = started.engine.containers;
    started.engine.containers.inspect = async (id) => {
      const container = await inspect(id);
      if (!container?.name.endsWith("-db")) return container;
      const state = { ...container.state, startedAt: "2026-01-01T00:02:03.456Z" };
      return {
        ...container,
        state,
        networks: container.networks.map((one) => ({ ...one, ipv4: "172.18.0.9" })),
      };
    };
    await stop(started);
    expect(started.log.lines.filter((line) => line.startsWith("warning"))).toEqual([
      "warning: db was restarted during the job, at 2026-01-01 00:02:03 UTC, and changed its address from 172.18.0.2 to 172.18.0.9",
    ]);
  });

  test("says that somebody removed a service, and nothing of services that are well", async () => {
    const started = aStart();
    await started.start(aService("db"), aService("cache"));
    const [first] = started.engine.holdings.containers.keys();
    await started.engine.containers.remove(first ?? "");
    await stop(started);
    expect(started.log.lines.filter((line) => line.startsWith("warning"))).toEqual([
      "warning: db was removed by something else during the job",
    ]);
  });

  test("finds the step's things by their labels where its state is lost, damaged or another job's", async () => {
    const session = { id: "aaaaaaaaaaaa", jobSession: "aaaaaaaaaaaa" };
    const another = formatSavedSession({ session, backend: "unix:///s", main: undefined });
    for (const state of ["", "{", '{"id":1}', another]) {
      const started = aStart();
      // Then nobody else's state can be meant.
      started.surroundings.isInContainer = true;
      started.processes.stat = (pid) => (pid === 1 ? `1 (init) S 0 ${"0 ".repeat(17)}5 0` : undefined);
      await started.start(aService("db"));
      started.runner.saved = { session: state };
      await stop(started);
      expect(isEmpty(started.engine)).toBe(true);
    }
  });

  test("removes nothing of another job, whatever its state says", async () => {
    for (const other of ["run", "name", "repository"]) {
      const theirs = aStart({ job: aJob({ [other]: "theirs" }) });
      await theirs.start(aService("db"));
      const ours = aStart({ engine: theirs.engine, clock: theirs.clock, job: aJob({ [other]: "ours" }) });
      ours.runner.saved = theirs.runner.saved;
      await stop(ours);
      expect(theirs.engine.holdings.containers.size).toBe(1);
      expect(theirs.engine.holdings.networks.size).toBe(1);
    }
  });

  test("stops a main that runs on, and removes what it was still creating", async () => {
    const started = aStart();
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
    await stop(started, "no", (pid) => {
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

  test("ends below a runner's 45 seconds, whatever hangs, and says what it could not do", async () => {
    const hangs = () => new Promise<never>(() => {});
    for (const name of ["list", "inspect", "lastLogLines", "remove"] as const) {
      const started = aStart();
      await started.start(aService("db"));
      started.engine.containers[name] = hangs;
      const startMs = started.clock.nowMs();
      let endMs = Number.POSITIVE_INFINITY;
      const stopped = stop(started, "yes").then(() => {
        endMs = started.clock.nowMs() - startMs;
      });
      await stopped;
      expect(started.log.lines.some((line) => line.startsWith("warning"))).toBe(true);
      expect(endMs).toBeLessThan(45_000);
    }
  });

  test("tries again while the daemon is in trouble, and gives up soon where it is not the daemon's", async () => {
    for (const [statusCode, attempts] of [
      [500, 4],
      [403, 3],
    ] as const) {
      const started = aStart();
      await started.start(aService("db"));
      const { remove } = started.engine.containers;
      let count = 0;
      started.engine.containers.remove = async (id) => {
        count += 1;
        if (count < 4) throw new EngineRefusal(`DELETE /containers/${id}`, "not now", statusCode);
        await remove(id);
      };
      await stop(started);
      expect(count).toBe(attempts);
      expect(isEmpty(started.engine)).toBe(statusCode === 500);
    }
  });

  test("names a foreign container that keeps the job's network, and leaves it alone", async () => {
    const started = aStart();
    await started.start(aService("db"));
    const foreign = await started.engine.containers.create({ name: "users-own", body: {} });
    const [network] = started.engine.holdings.networks.keys();
    await started.engine.networks.connect(network ?? "", foreign, {});
    await stop(started);
    expect([...started.engine.holdings.containers.keys()]).toEqual([foreign]);
    expect(started.log.lines).toContainEqual(
      expect.stringMatching(/^warning: could not remove network .*container users-own is still connected/),
    );
  });

  test("prints the services' logs when the job has failed, and only then", async () => {
    for (const [hasJobFailed, expected] of [
      ["yes", 1],
      ["no", 0],
    ] as const) {
      const started = aStart();
      await started.start(aService("db", { command: [] }));
      await stop(started, hasJobFailed);
      expect(started.log.lines.filter((line) => line === "group: Logs of db")).toHaveLength(expected);
    }
  });
});

describe("a sweep", () => {
  const label = (given: Record<string, string>) => ({
    "sibling-services.session": "aaaaaaaaaaaa",
    "sibling-services.job-session": "aaaaaaaaaaaa",
    "sibling-services.name": "left",
    ...given,
  });
  const leave = async ({ engine }: Started, labels: Record<string, string>) => {
    const id = await engine.containers.create({ name: "left", body: { Image: "app:1", Labels: labels } });
    await engine.containers.start(id);
  };

  /** Main is over sooner than its sweep, so post goes on with it. */
  const runLaterJob = async (started: Started) => {
    await started.start();
    await stop(started);
  };

  test("removes what a job left whose container is gone", async () => {
    const started = aStart();
    await leave(started, label({ "sibling-services.owner.container": "gone" }));
    await runLaterJob(started);
    expect(await started.engine.containers.inspect("left")).toBeUndefined();
  });

  test("keeps what belongs to a job that lives, or that nobody can judge before it expires", async () => {
    for (const owner of [
      { "sibling-services.owner.container": "job" },
      { "sibling-services.expires-seconds": "60" },
    ]) {
      const started = aStart();
      await started.engine.containers.create({ name: "job", body: {} });
      await leave(
        started,
        label({
          ...owner,
          ...(owner["sibling-services.owner.container"] && { "sibling-services.owner.container": "c1" }),
        }),
      );
      await runLaterJob(started);
      expect(await started.engine.containers.inspect("left")).toBeDefined();
    }
  });

  test("never touches what is not ours", async () => {
    const started = aStart();
    await leave(started, { "sibling-services.session": "not an id", other: "label" });
    await runLaterJob(started);
    expect(await started.engine.containers.inspect("left")).toBeDefined();
  });
});

describe("used-up address pools", () => {
  const usedUp = new EngineRefusal(
    "POST /networks/create",
    "could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network",
    404,
  );

  test("are made up for by a small subnet of our own, and by another where somebody has that", async () => {
    const started = aStart();
    const { create } = started.engine.networks;
    const asked: (string | undefined)[] = [];
    started.engine.networks.create = async (plan) => {
      asked.push(plan.subnet);
      if (plan.subnet === undefined) throw usedUp;
      const overlap = "Pool overlaps with other one on this address space";
      if (asked.length === 2) throw new EngineRefusal("POST /networks/create", overlap, 403);
      return create(plan);
    };
    await started.start(aService("db"));
    expect(asked).toEqual([undefined, expect.stringMatching(/\/26$/), expect.stringMatching(/\/26$/)]);
    expect(asked[1]).not.toBe(asked[2]);
  });

  test("are an error that explains where nothing is free", async () => {
    const started = aStart();
    started.engine.networks.create = () => Promise.reject(usedUp);
    started.surroundings.routes = () => ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
    await expect(started.start(aService("db"))).rejects.toThrow(/^the daemon has no address range left/);
  });
});
