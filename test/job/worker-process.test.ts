import { describe, expect, test } from "vitest";
import {
  ageSecondsOf,
  findEntry,
  findWorker,
  formatIdentity,
  identify,
  isAlive,
  parseIdentity,
} from "../../src/job/worker-process.ts";
import type { ProcessTable } from "../../src/ports/process-table.ts";

/** Processes as [pid, name, parent]; each started at tick pid * 10. */
function processes(...all: [number, string, number][]): ProcessTable {
  const stat = (pid: number) => {
    const found = all.find(([candidate]) => candidate === pid);
    const padding = Array.from({ length: 17 }, () => "0").join(" ");
    return found && `${pid} (${found[1]}) S ${found[2]} ${padding} ${pid * 10} 0`;
  };
  return {
    ownPid: all.at(-1)?.[0] ?? 0,
    stat,
    pidNamespace: () => "pid:[1]",
    bootId: () => "boot-1",
    uptimeSeconds: () => 3_600,
  };
}

describe("the worker", () => {
  test.each([
    ["GitHub's runner", processes([1, "init", 0], [5, "Runner.Worker", 1], [9, "node", 5]), 5],
    [
      "act on the machine, through a shell",
      processes([1, "init", 0], [5, "act", 1], [8, "bash", 5], [9, "node", 8]),
      5,
    ],
    ["the first process of its container", processes([1, "act_runner", 0], [9, "node", 1]), 1],
    [
      "a name with a parenthesis and a space",
      processes([4, "a) b", 0], [5, "Runner.Worker", 4], [9, "x) (y", 5]),
      5,
    ],
    ["nobody under docker exec", processes([9, "node", 0]), undefined],
    [
      "nobody whose ancestors are strangers",
      processes([1, "init", 0], [8, "bash", 1], [9, "node", 8]),
      undefined,
    ],
  ])("%s", (_, table, expected) => {
    expect(findWorker(table)?.pid).toBe(expected);
  });

  test("is not how a step came in: by docker exec, or as a child of its container's first process", () => {
    const entries = [
      processes([9, "node", 0]),
      processes([1, "tail", 0], [8, "sh", 0], [9, "node", 8]),
      processes([1, "run.sh", 0], [5, "Runner.Worker", 1], [9, "node", 5]),
      processes([1, "node", 0]),
      // Where /proc hides others' processes.
      processes([9, "node", 8]),
    ].map(findEntry);
    expect(entries).toEqual(["exec", "exec", undefined, undefined, undefined]);
  });

  test("is told apart from a later process that gets its number", () => {
    const before = identify(5, processes([5, "Runner.Worker", 1]));
    const after: ProcessTable = {
      ...processes([5, "other", 1]),
      stat: () => `5 (x) S 1 ${"0 ".repeat(17)}999 0`,
    };
    expect(before && isAlive(before, processes([5, "Runner.Worker", 1]))).toBe(true);
    expect(before && isAlive(before, after)).toBe(false);
    expect(before && isAlive(before, processes())).toBe(false);
  });

  test.each(["Z", "X"])(
    "is no longer alive once it has ended, though its parent has not reaped it (%s)",
    (state) => {
      const table = processes([5, "Runner.Worker", 1]);
      const worker = identify(5, table);
      const ended = { ...table, stat: (pid: number) => table.stat(pid)?.replace(") S ", `) ${state} `) };
      expect(worker && isAlive(worker, ended)).toBe(false);
    },
  );

  test("cannot be judged from another pid namespace or boot", () => {
    const worker = { pid: 5, startTime: "50", pidNamespace: "pid:[2]", bootId: "boot-1" };
    expect(isAlive(worker, processes([5, "Runner.Worker", 1]))).toBeUndefined();
    expect(isAlive({ ...worker, pidNamespace: "pid:[1]", bootId: "boot-0" }, processes())).toBeUndefined();
  });

  test("survives being a label", () => {
    const worker = { pid: 5, startTime: "50", pidNamespace: "pid:[2]", bootId: "boot-1" };
    expect(parseIdentity(formatIdentity(worker))).toEqual(worker);
    for (const text of [
      "rubbish",
      "1",
      "1 2",
      "1 2 pid:[1]",
      "5  pid:[1] boot",
      "5 2  boot",
      " 2 pid:[1] boot",
      "x 2 pid:[1] boot",
    ]) {
      expect(parseIdentity(text)).toBeUndefined();
    }
  });
});

test("its age is told by when it and this process started", () => {
  const table = processes([5, "Runner.Worker", 1], [905, "node", 5]);
  const worker = identify(5, table);
  expect(worker && ageSecondsOf(worker, table)).toBe(90);
  expect(worker && ageSecondsOf(worker, processes([5, "Runner.Worker", 1]))).toBe(0);
});
