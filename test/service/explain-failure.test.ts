import { describe, expect, test } from "vitest";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { explainFailure } from "../../src/service/explain-failure.ts";
import type { LastLines } from "../../src/service/read-last-lines.ts";
import { recordingLog } from "../fakes/recording-log.ts";
import { someState } from "../fakes/some-state.ts";
import { aService } from "../stories/a-start.ts";

const end = { exitCode: 3, isOutOfMemory: false };
const crash = new ServiceFailure("app", "exited with code 3 after 0.1 s", {
  hint: "See its last lines.",
  containerId: "c1",
  end,
});

async function explain(
  failure: unknown,
  lastLogLines: LastLines["lastLogLines"],
  state: ServiceState | undefined = someState,
) {
  const log = recordingLog();
  const report: LastLines = { lastLogLines, state: async () => state };
  const explained = await explainFailure(failure, [aService("app"), aService("db")], {
    report,
    log,
  });
  return { explained, lines: log.lines };
}

describe("the report of a failure", () => {
  test("shows the last lines, and names the service that they name", async () => {
    const { explained, lines } = await explain(crash, async () => ["cannot reach db:5432"]);
    expect(lines).toEqual(["info: last lines of app:", "foreign: cannot reach db:5432"]);
    expect(explained).toMatchObject({
      message: "app exited with code 3 after 0.1 s",
      hint: expect.stringContaining("depends-on: db"),
      containerId: "c1",
    });
  });

  test("keeps the hint of a service that did not crash", async () => {
    const late = new ServiceFailure("app", "was not ready", { hint: "Wait longer.", containerId: "c1" });
    expect((await explain(late, async () => ["db"])).explained).toBe(late);
    const done = new ServiceFailure("app", "ended", {
      hint: "Say so.",
      containerId: "c1",
      end: { ...end, exitCode: 0 },
    });
    expect((await explain(done, async () => ["db"])).explained).toBe(done);
  });

  test("names the mistake that people make first with a known image, also if it did not crash", async () => {
    const explainOf = async (image: string, failure: ServiceFailure, line: string) => {
      const service = { ...aService("app"), image };
      const report: LastLines = { lastLogLines: async () => [line], state: async () => someState };
      return explainFailure(failure, [service], { report, log: recordingLog() });
    };
    const line = "Error: Database is uninitialized and superuser password is not specified.";
    expect(await explainOf("postgres:17", crash, line)).toMatchObject({
      hint: "Set POSTGRES_PASSWORD in its `env`.",
    });
    expect(await explainOf("acme/app", crash, line)).toBe(crash);
    const late = new ServiceFailure("app", "was not ready", { hint: "Wait longer.", containerId: "c1" });
    const local =
      "1: Starting in local only mode. Connections will only be possible from clients running on this machine.";
    expect(await explainOf("eclipse-mosquitto:2", late, local)).toMatchObject({
      hint: expect.stringContaining("mosquitto-no-auth.conf"),
    });
  });

  test("is not hidden by a log that cannot be read", async () => {
    const { explained, lines } = await explain(crash, async () => {
      throw new Error("configured logging driver does not support reading");
    });
    expect(explained).toBe(crash);
    expect(lines).toEqual([
      "info: the last lines of app cannot be read: configured logging driver does not support reading",
    ]);
  });

  test("tells a service that is gone from one that has printed nothing", async () => {
    const nothing = async () => [];
    expect((await explain(crash, nothing)).lines).toEqual(["info: app has printed nothing"]);
    const log = recordingLog();
    const report: LastLines = { lastLogLines: nothing, state: async () => undefined };
    await explainFailure(crash, [], { report, log });
    expect(log.lines).toEqual([
      "info: the last lines of app cannot be read: they were removed with its container",
    ]);
  });

  test("says nothing of what is no failure of a service with a container", async () => {
    const other = new Error("no daemon");
    const { explained, lines } = await explain(other, async () => ["x"]);
    expect(explained).toBe(other);
    const early = new ServiceFailure("app", "cannot be pulled", { hint: "Log in." });
    expect((await explain(early, async () => ["x"])).lines).toEqual([]);
    expect(lines).toEqual([]);
  });
});
