import { describe, expect, test } from "vitest";
import { EngineRefusal } from "../../src/docker/engine-refusal.ts";
import { parseSavedSession } from "../../src/session/saved-session.ts";
import { stopSession } from "../../src/session/stop-session.ts";
import { aService, aStart } from "./a-start.ts";

type Started = ReturnType<typeof aStart>;

/** Post, with what main saved. */
async function stop({ runner, engine, log, clock, processes }: Started, hasJobFailed: "yes" | "no" = "no") {
  const saved = parseSavedSession(runner.saved.session);
  if (saved === undefined) throw new Error("main saved nothing");
  const policy = { logs: "on-failure" as const, hasJobFailed: hasJobFailed === "yes" };
  await stopSession(saved, policy, { engine, log, clock, processes, kill: () => {} });
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
    expect(callsAtSave).toEqual([0]);
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

  test("is failed by the first service that fails, with its last lines, and ends the others' waiting", async () => {
    const started = aStart();
    const attempt = started.start(
      aService("never", { health: "exit 1" }),
      aService("broken", { command: ["sh", "-c", "echo no space left; exit 3"] }),
    );
    await expect(attempt).rejects.toThrow(/^broken exited with code 3/);
    expect(started.log.lines).toContain("info:   | no space left");
  });

  test("that is cancelled while it waits leaves everything to post", async () => {
    const started = aStart();
    const attempt = started.start(aService("never", { health: "exit 1" }));
    await expect.poll(() => started.engine.holdings.calls.at(-1)).toMatch(/^start /);
    started.cancel.abort(new Error("the step was cancelled"));
    await expect(attempt).rejects.toThrow("the step was cancelled");
    await stop(started);
    expect(isEmpty(started.engine)).toBe(true);
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
    expect(started.log.lines).toContain("warning: db exited with code 139 during the job");
    expect(started.log.lines).toContain("info:   | segmentation fault");
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
    ...given,
  });
  const leave = async ({ engine }: Started, labels: Record<string, string>) => {
    const id = await engine.containers.create({ name: "left", body: { Labels: labels } });
    await engine.containers.start(id);
  };

  test("removes what a job left whose container is gone", async () => {
    const started = aStart();
    await leave(started, label({ "sibling-services.owner.container": "gone" }));
    await started.start();
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
      await started.start();
      expect(await started.engine.containers.inspect("left")).toBeDefined();
    }
  });

  test("never touches what is not ours", async () => {
    const started = aStart();
    await leave(started, { "sibling-services.session": "not an id", other: "label" });
    await started.start();
    expect(await started.engine.containers.inspect("left")).toBeDefined();
  });
});
