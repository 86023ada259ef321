import { expect, test } from "vitest";
import { withoutRuntimes } from "../../../../src/backend/docker/container/start-container.ts";
import type { Topic } from "../../../../src/topics.ts";
import { attempt, refusal, taken } from "./an-attempt.ts";

test("a host port that is only a wish is given up for another, and the log says who has it", async () => {
  const start = () => taken("127.0.0.1");
  const { result, calls, said } = await attempt("both", { start, asked: "wish" });
  expect(result).toBe("c3");
  expect(calls.filter((call) => call.startsWith("create"))).toEqual([
    "create c1 127.0.0.1 ::1",
    "create c2 127.0.0.1",
    "create c3 127.0.0.1",
  ]);
  expect(said.at(-1)).toBe(
    "notice: db: host port 5432 is taken by container another (postgres:16), so another one is used; the outputs contain it",
  );
});

test("a free port that was lost is chosen anew, five times at most", async () => {
  const { result, calls } = await attempt("ipv4", { start: () => taken("127.0.0.1"), asked: "not" });
  expect(result).toMatch(/cannot use host port 5432/);
  expect(calls.filter((call) => call.startsWith("start"))).toHaveLength(5);
});

test("a wish that is given up costs none of the five tries for a free port", async () => {
  const { calls } = await attempt("ipv4", {
    start: () => taken("127.0.0.1"),
    asked: "wish",
    isEachTaken: true,
  });
  expect(calls.filter((call) => call.startsWith("start"))).toHaveLength(1 + 5);
});

test.each([
  [
    "the container is created and cannot start",
    { start: () => refusal("no space left") },
    ["create c1 127.0.0.1", "start c1"],
  ],
  ["the container is not created", { create: () => refusal("no such image", 404) }, []],
])("what no other port mends is not tried again: %s", async (_, answers, calls) => {
  expect((await attempt("ipv4", { ...answers, asked: "not" })).calls).toEqual(calls);
});

test.each<[string, Topic]>([
  ["exec /app: exec format error", "Image for another architecture"],
  ['exec: "psql": executable file not found in $PATH', "Command cannot start"],
  ["exec /app.sh: permission denied", "Command cannot start"],
  ["exec /app.sh: no such file or directory", "Command cannot start"],
  ['exec: "/etc": is a directory', "Command cannot start"],
  ["failed to set up container networking: invalid MTU", "Refused by Docker"],
])("a container that cannot start (%s) is filed under %s", async (reason, topic) => {
  const { failure } = await attempt("ipv4", { start: () => refusal(reason) });
  expect(failure).toMatchObject({ topic, message: `db could not be started: ${reason}` });
});

test("a name that is taken", async () => {
  const create = () => refusal('The container name "/db" is already in use', 409);
  expect((await attempt("ipv4", { create })).result).toMatch(/cannot use the container name db: it is taken/);
});

test.each([
  [
    'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/no": stat /no: no such file or directory: unknown',
    'exec: "/no": stat /no: no such file or directory',
  ],
  [
    'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/no": permission denied: unknown',
    'exec: "/no": permission denied',
  ],
  [
    'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "x": executable file not found in $PATH: unknown',
    'error during container init: exec: "x": executable file not found in $PATH',
  ],
  ["crun: executable file `x` not found in $PATH: No such file or directory", undefined],
  ["driver failed programming external connectivity on endpoint db", undefined],
  ["OCI runtime create failed: unknown", undefined],
])("why a container does not start is told without the programs in between: %s", (reason, told) => {
  expect(withoutRuntimes(reason)).toBe(told ?? reason);
});
