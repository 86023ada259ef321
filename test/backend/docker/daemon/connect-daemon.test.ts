import { describe, expect, test } from "vitest";
import { connectDaemon } from "../../../../src/backend/docker/daemon/connect-daemon.ts";
import type { DaemonChoice } from "../../../../src/backend/docker/daemon/find-docker-host.ts";
import type { NoDaemonFacts } from "../../../../src/backend/docker/daemon/no-daemon.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { UserError } from "../../../../src/user-error.ts";
import { aJob } from "../../../fakes/a-job.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { aFolder, named, ofGroup, plain, socket } from "./daemon-choices.ts";

describe("a daemon that is late", () => {
  const code = (code: string) =>
    new EngineBreakdown("GET /version", Object.assign(new Error(`connect ${code}`), { code }));
  const facts = {
    version: "28",
    apiVersion: "1.50",
    operatingSystem: "",
    architecture: "amd64",
    isRootless: false,
    isPodman: false,
  };

  /** When it was answered, or given up, in milliseconds. */
  async function waitFor(choice: DaemonChoice, codes: (ms: number) => string | undefined, about = plain) {
    const clock = new FakeClock();
    const log = recordingLog();
    const engine = {
      about: async () => {
        const failed = codes(clock.nowMs());
        if (failed !== undefined) throw code(failed);
        return facts;
      },
    };
    const { signal } = new AbortController();
    const startedAtMs = clock.nowMs();
    let end: { kind: string; afterMs: number; why: string } | undefined;
    const finish = (kind: string) => (result: unknown) => {
      const why = result instanceof UserError ? `${result.message} ${result.hint}` : "";
      end = { kind, afterMs: clock.nowMs() - startedAtMs, why };
    };
    void connectDaemon(choice, engine, { clock, log, signal, patienceMs: 20_000, about }).then(
      finish("answered"),
      finish("given up"),
    );
    for (let step = 0; step < 100 && end === undefined; step += 1) await clock.advance(250);
    return { ...end, said: log.lines.length, lines: log.lines };
  }
  const until = (ms: number, failed: string) => (nowMs: number) => (nowMs < ms ? failed : undefined);
  const start = new FakeClock().nowMs();

  test.each<[string, DaemonChoice, (ms: number) => string | undefined, NoDaemonFacts, object]>([
    ["behind its default socket", socket, until(start + 3_000, "ENOENT"), plain, { kind: "answered" }],
    [
      "behind a default socket that does not come",
      socket,
      () => "ENOENT",
      plain,
      { kind: "given up", afterMs: 5_000 },
    ],
    [
      "behind a default socket that refuses first",
      socket,
      until(start + 12_000, "ECONNREFUSED"),
      plain,
      { kind: "answered", said: 1 },
    ],
    [
      "behind a socket that somebody named",
      named("unix:///run/other.sock"),
      until(start + 12_000, "ENOENT"),
      plain,
      { kind: "answered", said: 1 },
    ],
    [
      "behind a socket that does not come where somebody named it",
      named("unix:///run/other.sock"),
      () => "ENOENT",
      plain,
      { kind: "given up", afterMs: 20_000 },
    ],
    [
      "never behind a socket whose name is nearly that of one beside it",
      named("unix:///run/dokcer.sock"),
      () => "ENOENT",
      { ...plain, fileAt: (path) => (path === "/run/docker.sock" ? ofGroup(0)() : undefined) },
      {
        kind: "given up",
        afterMs: 0,
        said: 0,
        why: expect.stringContaining("Did you mean /run/docker.sock?"),
      },
    ],
    [
      "behind such a socket if nothing is beside it",
      named("unix:///run/dokcer.sock"),
      until(start + 12_000, "ENOENT"),
      { ...plain, fileAt: () => undefined },
      { kind: "answered" },
    ],
    [
      "never behind a name that does not exist",
      named("tcp://dokcer:2375"),
      () => "ENOTFOUND",
      plain,
      { kind: "given up", afterMs: 0, said: 0 },
    ],
    [
      "never behind a folder",
      named("unix:///run/other.sock"),
      () => "ECONNREFUSED",
      { ...plain, ...aFolder },
      { kind: "given up", afterMs: 0, said: 0 },
    ],
    [
      "never where this kind of runner has none",
      socket,
      () => "ENOENT",
      { ...plain, job: aJob({ operatingSystem: "Windows" }) },
      { kind: "given up", afterMs: 0, said: 0 },
    ],
    [
      "never for a user who may not open the socket",
      socket,
      () => "EACCES",
      plain,
      { kind: "given up", afterMs: 0, said: 0 },
    ],
  ])("%s", async (_, choice, codes, about, expected) => {
    expect(await waitFor(choice, codes, about)).toMatchObject(expected);
  });

  test.each<[string, DaemonChoice, string]>([
    ["default", socket, "waiting up to 5 s for the daemon at /var/run/docker.sock: connect ENOENT"],
    [
      "named",
      named("unix:///run/other.sock"),
      "waiting up to 20 s for the daemon at /run/other.sock: connect ENOENT",
    ],
  ])("the log says how long it is waited for: %s", async (_, choice, line) => {
    expect((await waitFor(choice, until(start + 2_000, "ENOENT"))).lines).toEqual([`info: ${line}`]);
  });
});
