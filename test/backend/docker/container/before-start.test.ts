import { expect, test } from "vitest";
import type { CopiedEntry } from "../../../../src/backend/copy/copied-entry.ts";
import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import { startContainer } from "../../../../src/backend/docker/container/start-container.ts";
import { EngineBreakdown } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { ServiceFailure } from "../../../../src/ports/service-failure.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const plan: ContainerPlan = { name: "db", body: {} };
const folder: CopiedEntry = { kind: "folder", path: "/sql", mode: 0o755, uid: 0, gid: 0 };

/** A start with these files, which the daemon may refuse. */
function start(files: readonly CopiedEntry[], refusal?: Error) {
  const calls: string[] = [];
  const containers = {
    create: async () => {
      calls.push("create");
      return "c1";
    },
    putFiles: async (id: string, { length }: { readonly length: number }) => {
      calls.push(`put ${length} into ${id}`);
      if (refusal !== undefined) throw refusal;
    },
    start: async (id: string) => void calls.push(`start ${id}`),
    remove: async (id: string) => void calls.push(`remove ${id}`),
    findPortHolder: async () => undefined,
    running: async () => [],
    inspect: async () => undefined,
    list: async () => [],
  };
  const request = {
    service: "db",
    plan: () => plan,
    loopback: "ipv4" as const,
    files,
    ports: [],
    beforeStart: async (planned: ContainerPlan) => void calls.push(`look around for ${planned.name}`),
  };
  const tools = { containers, findListener: () => undefined, log: recordingLog() };
  return { calls, started: startContainer(request, tools) };
}

test("a container has its files before it runs, and its host ports are looked at last", async () => {
  const { calls, started } = start([folder]);
  expect(await started).toBe("c1");
  expect(calls).toEqual(["create", "put 1 into c1", "look around for db", "start c1"]);
});

test("a container without files costs no call for them", async () => {
  const { calls, started } = start([]);
  await started;
  expect(calls).toEqual(["create", "look around for db", "start c1"]);
});

test("files that the daemon refuses are the service's failure, and it is not started", async () => {
  const { calls, started } = start([folder], new EngineRefusal("PUT /archive", "read-only file system", 400));
  const failure = await started.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ServiceFailure);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/^db could not receive the files of `copy`: .*read-only file system/),
    hint: expect.stringContaining("read-only mount"),
  });
  expect(calls).toEqual(["create", "put 1 into c1"]);
});

test("a daemon that breaks down while it gets the files is no failure of theirs", async () => {
  const breakdown = new EngineBreakdown("PUT /archive", new Error("socket hang up"));
  await expect(start([folder], breakdown).started).rejects.toBe(breakdown);
});
