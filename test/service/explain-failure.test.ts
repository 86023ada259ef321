import { describe, expect, test } from "vitest";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import type { ServiceState } from "../../src/ports/service-state.ts";
import { evidenceLines } from "../../src/report/evidence-lines.ts";
import { explainFailure } from "../../src/service/explain-failure.ts";
import type { LastLines } from "../../src/service/read-last-lines.ts";
import { UserError } from "../../src/user-error.ts";
import { someState } from "../fakes/some-state.ts";
import { aService } from "../stories/a-start.ts";

const end = { exitCode: 3, isOutOfMemory: false };
const crash = new ServiceFailure("app", "exited with code 3 after 0.1 s", {
  hint: "See its last lines.",
  containerId: "c1",
  end,
});
const late = new ServiceFailure("app", "was not ready", { hint: "Wait longer.", containerId: "c1" });

interface Known {
  readonly lastLogLines?: LastLines["lastLogLines"];
  readonly state?: ServiceState | undefined;
  readonly image?: string;
}

async function explain(failure: unknown, known: Known = {}): Promise<unknown> {
  const { lastLogLines = async () => [], image = "app:1" } = known;
  const state = "state" in known ? known.state : someState;
  const report: LastLines = { lastLogLines, state: async () => state };
  return explainFailure(failure, [{ ...aService("app"), image }, aService("db")], { report, unready: [] });
}

/** What the log shows above the error. */
async function evidence(failure: unknown, known?: Known): Promise<string[]> {
  const explained = await explain(failure, known);
  if (!(explained instanceof UserError)) throw explained;
  return explained.evidence.flatMap(evidenceLines).map(({ kind, text }) => `${kind}: ${text}`);
}

describe("the report of a failure", () => {
  test("shows how the service stands, and its last lines", async () => {
    expect(await evidence(crash, { lastLogLines: async () => ["starting", "cannot open /etc/app"] })).toEqual(
      [
        "own: app:",
        "own:   state  exited with code 3",
        "own:   image  app:1",
        "own:   its last lines:",
        "foreign: starting",
        "foreign: cannot open /etc/app",
      ],
    );
  });

  test("has the line that tells most in its sentence, and names the service that the lines name", async () => {
    expect(await explain(crash, { lastLogLines: async () => ["cannot reach db:5432", "bye"] })).toMatchObject(
      {
        message: "app exited with code 3 after 0.1 s: cannot reach db:5432",
        hint: expect.stringContaining("depends-on: db"),
        topic: "Started before another service",
        containerId: "c1",
      },
    );
  });

  test("keeps sentence and hint of a service that did not crash", async () => {
    const lastLogLines = async () => ["error: db"];
    expect(await explain(late, { lastLogLines })).toMatchObject({ message: late.message, hint: late.hint });
    const done = new ServiceFailure("app", "ended", {
      hint: "Say so.",
      containerId: "c1",
      end: { ...end, exitCode: 0 },
    });
    expect(await explain(done, { lastLogLines })).toMatchObject({ message: "app ended", hint: "Say so." });
  });

  test.each([
    ["Read its last lines; check its `env`.", "It has printed nothing; check its `env`."],
    ["Wait longer. Its last lines may say more.", "Wait longer. It has printed nothing."],
    ["Its last lines may say why it ends.", "It has printed nothing."],
    ["Raise or remove `--memory` in `options`.", "Raise or remove `--memory` in `options`."],
  ])("sends nobody to lines that are not there: %s", async (hint, told) => {
    for (const failure of [crash, late]) {
      const hinting = failure.explained({ hint });
      expect(await explain(hinting)).toMatchObject({ hint: told });
      expect(await explain(hinting, { lastLogLines: async () => ["a line"] })).toMatchObject({ hint });
    }
  });

  test("names the mistake that people make first with a known image, also if it did not crash", async () => {
    const line = "Error: Database is uninitialized and superuser password is not specified.";
    const lastLogLines = async () => [line, "       You must specify POSTGRES_PASSWORD"];
    expect(await explain(crash, { image: "postgres:17", lastLogLines })).toMatchObject({
      message: `app exited with code 3 after 0.1 s: ${line}`,
      hint: "Set POSTGRES_PASSWORD in its `env`.",
      topic: "Setting missing",
    });
    expect(await explain(crash, { image: "acme/app", lastLogLines })).toMatchObject({ hint: crash.hint });
    const local =
      "1: Starting in local only mode. Connections will only be possible from clients running on this machine.";
    expect(
      await explain(late, { image: "eclipse-mosquitto:2", lastLogLines: async () => [local] }),
    ).toMatchObject({ hint: expect.stringContaining("mosquitto-no-auth.conf") });
  });

  test("knows an image for another processor by the words of the kernel", async () => {
    const lastLogLines = async () => ["exec /docker-entrypoint.sh: exec format error"];
    expect(await explain(crash, { lastLogLines })).toMatchObject({ topic: "Image for another architecture" });
  });

  test("is not hidden by a log that cannot be read", async () => {
    const lastLogLines = async () => {
      throw new Error("configured logging driver does not support reading");
    };
    expect(await explain(crash, { lastLogLines })).toMatchObject({ message: crash.message });
    expect(await evidence(crash, { lastLogLines })).toContain(
      "own:   its last lines cannot be read: configured logging driver does not support reading",
    );
  });

  test("tells a service that is gone from one that has printed nothing", async () => {
    expect(await evidence(crash)).toContain("own:   it has printed nothing");
    expect(await evidence(crash, { state: undefined })).toContain(
      "own:   its last lines cannot be read: they were removed with its container",
    );
  });

  test("shows how long it had, what its check printed, and how each route failed", async () => {
    const failure = new ServiceFailure("app", "was not ready", {
      hint: "Wait longer.",
      containerId: "c1",
      waited: { forMs: 8_040, timeout: "8 s", commandOutput: "Could not connect\nto Redis\n" },
      tried: [
        {
          route: { kind: "published", host: "127.0.0.1", port: 32768 },
          answer: { kind: "not-ready", isReached: true, detail: "refuses the connection" },
        },
      ],
    });
    expect(
      await evidence(failure, { state: { ...someState, isRunning: true, health: "unhealthy" } }),
    ).toEqual([
      "own: app:",
      "own:   state   running, but Docker reports it unhealthy",
      "own:   image   app:1",
      "own:   waited  8.0 s; timeout 8 s",
      "own:   tried   published port 127.0.0.1:32768: refuses the connection",
      "own:   what its command printed last:",
      "foreign: Could not connect",
      "foreign: to Redis",
      "own:   it has printed nothing",
    ]);
  });

  test("tells of the others that have failed by then, too", async () => {
    const report: LastLines = {
      lastLogLines: async (id) => (id === "c2" ? ["Bad directive"] : []),
      state: async () => ({ ...someState, isRunning: false, exitCode: 1 }),
    };
    const unready = [
      { service: "app", standing: "", containerId: "c1" },
      { service: "db", standing: "", containerId: "c2" },
      { service: "late", standing: "", containerId: undefined },
    ];
    const explained = await explainFailure(crash, [aService("app"), aService("db")], { report, unready });
    expect(explained).toMatchObject({
      others: [expect.stringMatching(/^db exited with code 1, too: Bad directive\nHint: /)],
      evidence: [{ about: "app" }, { about: "db" }],
    });
  });

  test("says nothing about what is not a failure of a service with a container", async () => {
    const other = new Error("no daemon");
    expect(await explain(other)).toBe(other);
    const early = new ServiceFailure("app", "cannot be pulled", { hint: "Log in." });
    expect(await explain(early)).toBe(early);
  });
});

test("a failure before there is a container names those that have ended by then too", async () => {
  const taken = new ServiceFailure("app", "cannot use host port 80", { hint: "Leave it free." });
  const report: LastLines = {
    lastLogLines: async () => ["no password"],
    state: async () => ({ ...someState, isRunning: false, exitCode: 3 }),
  };
  const unready = [{ service: "db", standing: "", containerId: "c2" }];
  expect(await explainFailure(taken, [aService("app"), aService("db")], { report, unready })).toMatchObject({
    message: "app cannot use host port 80",
    hint: "Leave it free.",
    evidence: [{ about: "db" }],
    others: [expect.stringMatching(/^db exited with code 3, too: no password\nHint: /)],
  });
});
