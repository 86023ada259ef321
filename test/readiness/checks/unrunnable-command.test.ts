import { describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import { begin, command, exits, network, refuses, serves, stateWith } from "../wait-scene.ts";

const noShell = 'OCI runtime exec failed: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown';

const noProgram = 'OCI runtime exec failed: exec: "check": executable file not found in $PATH: unknown';

const noLimits =
  "OCI runtime exec failed: exec failed: unable to start container process: error setting rlimits for type 7: permission denied";

describe("a health command that cannot be run", () => {
  test.each<[string, ExecResult, string]>([
    [
      "a shell in an image without",
      { kind: "cannot-run", reason: noShell },
      `it needs a shell, but the image has none (${noShell})`,
    ],
    [
      "a program in an image without",
      { kind: "cannot-run", reason: noProgram },
      `check is not in the image (${noProgram})`,
    ],
    [
      "a program in an image without, by crun",
      {
        kind: "cannot-run",
        reason: "crun: executable file `curl` not found in $PATH: No such file or directory",
      },
      "curl is not in the image (crun:",
    ],
    ["unnamed by the runtime", { kind: "cannot-run", reason: "no such file" }, "check is not in the image"],
    [
      "limits of the host",
      { kind: "cannot-run", reason: noLimits },
      `its healthcheck cannot be run (${noLimits})`,
    ],
    [
      "a program that may not be run",
      { kind: "cannot-run", reason: 'exec: "/check": permission denied' },
      "/check cannot be executed",
    ],
    [
      "told by Debian's shell",
      exits(127, "/bin/sh: 1: pg_isready: not found\n"),
      "pg_isready is not in the image (/bin/sh: 1: pg_isready: not found)",
    ],
    ["told by busybox", exits(127, "/bin/sh: curl: not found"), "curl is not in the image"],
    ["told by bash", exits(127, "bash: line 1: curl: command not found"), "curl is not in the image"],
    ["told by nobody", exits(127), "a program that it needs is not in the image"],
    [
      "not executable",
      exits(126, "/bin/sh: 1: /check.sh: Permission denied"),
      "/check.sh cannot be executed",
    ],
  ])("that twice cannot be run is said, and is final after ten seconds: %s", async (_, result, reason) => {
    const wait = begin({ checks: [command], exec: () => result });
    await wait.clock.advance(0);
    expect(wait.progress).toEqual([]);
    await wait.clock.advance(50);
    expect(wait.progress).toEqual([expect.stringContaining(reason)]);
    await wait.clock.advance(9_850);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(700);
    expect(wait.outcome()).toMatchObject({
      kind: "impossible",
      reason: expect.stringContaining(reason),
      hint: expect.stringContaining("--no-healthcheck"),
    });
    expect(wait.progress.filter((line) => line.includes("trying again"))).toHaveLength(1);
    expect(wait.clock.sleeperCount).toBe(0);
  });

  test("in a container that is just ending is not said: its end is", async () => {
    const wait = begin({
      checks: [command],
      exec: () => ({ kind: "cannot-run", reason: noShell }),
      state: (atMs) => stateWith(atMs < 40 ? {} : { isRunning: false, exitCode: 3 }),
    });
    await wait.clock.advance(40);
    wait.endContainer(3);
    await wait.clock.advance(0);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
    expect(wait.progress).toEqual([]);
  });

  test("whose program comes later passes then", async () => {
    const wait = begin({
      checks: [command],
      exec: (atMs) => exits(atMs < 9_000 ? 127 : atMs < 30_000 ? 1 : 0),
    });
    await wait.clock.advance(31_000);
    expect(wait.outcome()).toMatchObject({ kind: "ready" });
  });

  test("whose program goes after a long while is tried once more", async () => {
    let isMissed = false;
    const wait = begin({
      checks: [command],
      exec: (atMs) => {
        if (atMs < 20_000 || isMissed) return exits(1);
        isMissed = true;
        return exits(127);
      },
    });
    await wait.clock.advance(40_000);
    expect(isMissed).toBe(true);
    expect(wait.outcome()).toBeUndefined();
  });

  test("that cannot be run is given up ten seconds after the port's first answer, not after the start", async () => {
    const wait = begin({
      checks: [network, command],
      look: (_, atMs) => (atMs >= 30_000 ? serves : refuses),
      exec: () => exits(127),
    });
    await wait.clock.advance(39_900);
    expect(wait.outcome()).toBeUndefined();
    await wait.clock.advance(1_000);
    expect(wait.outcome()).toMatchObject({ kind: "impossible" });
  });

  test("that cannot start because the container is ending is not blamed on the image", async () => {
    const wait = begin({
      checks: [command],
      exec: () => ({ kind: "cannot-run", reason: "cannot exec in a stopped state" }),
      state: () => stateWith({ isRunning: false, exitCode: 3 }),
    });
    await wait.clock.advance(10);
    expect(wait.outcome()).toBeUndefined();
    wait.endContainer();
    await wait.clock.advance(10);
    expect(wait.outcome()).toMatchObject({ kind: "ended", exitCode: 3 });
  });
});
