import { describe, expect, test } from "vitest";
import { explainCannotRun } from "../../../src/readiness/checks/explain-cannot-run.ts";

const health = { source: "its healthcheck", isHealthcheck: true };
const wait = { source: "the command of its `wait`", isHealthcheck: false };

describe("why a command cannot be run", () => {
  test.each<[string, string, string | undefined, string]>([
    [
      "runc misses a program",
      'exec: "curl": executable file not found in $PATH',
      "curl",
      "curl is not in the image",
    ],
    [
      "runc misses a path",
      'exec: "/x": stat /x: no such file or directory',
      undefined,
      "/x is not in the image",
    ],
    ["runc misses a path, shortly", 'exec: "/x": no such file', undefined, "/x is not in the image"],
    [
      "runc misses the shell",
      'exec: "/bin/sh": stat /bin/sh: no such file or directory',
      "/bin/sh",
      "it needs a shell, but the image has none",
    ],
    ["runc may not", 'exec: "/x": permission denied', undefined, "/x cannot be executed"],
    ["runc may not look", 'exec: "/x": stat /x: permission denied', undefined, "/x cannot be executed"],
    [
      "the shell may not be run",
      'exec: "/bin/sh": permission denied',
      undefined,
      "/bin/sh cannot be executed",
    ],
    [
      "crun misses a program",
      "crun: executable file 'curl' not found in $PATH",
      "curl",
      "curl is not in the image",
    ],
    ["dash misses one", "/bin/sh: 1: pg_isready: not found", undefined, "pg_isready is not in the image"],
    ["bash misses one", "bash: line 1: curl: command not found", undefined, "curl is not in the image"],
    ["a shell may not", "sh: 1: /check.sh: Permission denied", undefined, "/check.sh cannot be executed"],
    [
      "nothing is told",
      " \n",
      undefined,
      "a program that it needs is not in the image, or cannot be executed",
    ],
    ["only the program is known", "No such file or directory", "check", "check is not in the image"],
  ])("%s", (_, told, started, problem) => {
    const words = told.trim() === "" ? "" : ` (${told})`;
    expect(explainCannotRun(health, told, started)).toEqual({
      topic: "Health command cannot run",
      reason: `its healthcheck cannot be run: ${problem}${words}`,
      hint: "Use a program that the image has. With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
    });
  });

  test.each([
    ["redis-cl", "Did you mean redis-cli? "],
    ["pg_isreedy", "Did you mean pg_isready? "],
    // MongoDB 6 and MariaDB 11 have them no more.
    ["mongo", "Did you mean mongosh? "],
    ["mysqladmin", "Did you mean mariadb-admin? "],
    ["curl", ""],
    ["/app/check", ""],
  ])("%s is missing: %j", (program, question) => {
    expect(explainCannotRun(wait, `/bin/sh: 1: ${program}: not found`).hint).toBe(
      `${question}Use a program that the image has. Or let another condition of \`wait\` decide: tcp, http, log.`,
    );
  });

  test.each<[string, string, string | undefined]>([
    ["limits of the host", "OCI runtime exec failed: setting rlimits: permission denied", "check"],
    ["a file that is missing, of no known program", "no such file or directory", undefined],
    ["another trouble with a known program", "cannot allocate memory", "check"],
  ])("only in the runtime's own words: %s", (_, told, started) => {
    expect(explainCannotRun(wait, told, started)).toEqual({
      topic: "Health command cannot run",
      reason: `the command of its \`wait\` cannot be run (${told})`,
      hint: "Or let another condition of `wait` decide: tcp, http, log.",
    });
  });

  test("is quoted on one line, up to a limit", () => {
    const { reason } = explainCannotRun(health, `  cannot\n\n  fork ${"x".repeat(400)}`);
    expect(reason).toBe(`its healthcheck cannot be run (cannot fork ${"x".repeat(288)})`);
  });
});
