import { expect, test } from "vitest";
import type { ProcessTable } from "../../src/ports/process-table.ts";
import { isOrphan } from "../../src/terminal/ends/ancestors.ts";

const OWN = 30;

/** Rows of `pid name parent group session [state]`. */
function tableOf(rows: readonly string[]): ProcessTable {
  const stats = rows.map((row) => {
    const [pid, name, parent, group, session, state = "S"] = row.split(" ");
    return [Number(pid), `${pid} (${name}) ${state} ${parent} ${group} ${session} 0`] as const;
  });
  const byPid = new Map(stats);
  const stat = (pid: number) => byPid.get(pid);
  return { ownPid: OWN, stat, pidNamespace: () => "pid:[1]", bootId: () => "boot", uptimeSeconds: () => 0 };
}

const INIT = "1 systemd 0 1 1";
const SHELL_OF_A_PERSON = "10 bash 1 10 10";

test.each([
  ["started by a shell that lives", ["10 sh 1 10 10", "30 node 10 10 10"], undefined, false],
  ["its shell was killed", [INIT, "30 node 1 10 10"], undefined, true],
  ["its shell was killed and is not reaped", [INIT, "10 sh 1 10 10 Z", "30 node 1 10 10"], undefined, true],
  ["adopted by a user's systemd", [INIT, "5 systemd 1 5 5", "30 node 5 10 10"], undefined, true],
  ["started by systemd", [INIT, "30 node 1 30 30"], undefined, false],
  ["started by docker exec", ["30 node 0 30 30"], undefined, false],
  ["the group's leader is outside of the container", ["30 node 0 0 0"], undefined, false],
  [
    "the second of a pipe whose first has ended",
    [INIT, SHELL_OF_A_PERSON, "30 node 10 20 10"],
    undefined,
    false,
  ],
  // Jenkins: its launcher ends, and the script's shell is adopted.
  ["in a script whose launcher has ended", [INIT, "20 sh 1 10 10", "30 node 20 10 10"], undefined, false],
  ["npx lives", ["10 npm_exec 1 10 10", "20 sh 10 10 10", "30 node 20 10 10"], "exec", false],
  ["npx was killed, its shell was not", [INIT, "20 sh 1 10 10", "30 node 20 10 10"], "exec", true],
  [
    "in a pane of a tmux that npm once started",
    [INIT, "5 tmux 1 5 5", "20 bash 5 20 20", "30 node 20 30 20"],
    "exec",
    false,
  ],
])("%s: an orphan? %#", (_, rows, npmCommand, expected) => {
  expect(isOrphan(tableOf([...rows]), npmCommand)).toBe(expected);
});
