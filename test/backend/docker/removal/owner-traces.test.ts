import { describe, expect, test } from "vitest";
import type { Labels } from "../../../../src/backend/docker/engine/labels.ts";
import { LABEL } from "../../../../src/backend/docker/labels.ts";
import type { OwnerState } from "../../../../src/backend/docker/removal/decide-orphan.ts";
import { fateOfJob, type OwnerWitness } from "../../../../src/backend/docker/removal/owner-traces.ts";
import { formatIdentity } from "../../../../src/job/worker-process.ts";
import type { ProcessTable } from "../../../../src/ports/process-table.ts";

const here = { pidNamespace: "pid:[1]", bootId: "boot-1" };
const processes: ProcessTable = {
  ownPid: 1,
  stat: (pid) => (pid === 7 ? `7 (Runner.Worker) S 1 ${"0 ".repeat(17)}70 0` : undefined),
  pidNamespace: () => here.pidNamespace,
  bootId: () => here.bootId,
  uptimeSeconds: () => 3_600,
};
const LIVING = formatIdentity({ pid: 7, startTime: "70", ...here });
const ENDED = formatIdentity({ pid: 8, startTime: "80", ...here });
const UNSEEN = formatIdentity({ pid: 8, startTime: "80", ...here, pidNamespace: "pid:[2]" });
const BEFORE_BOOT = formatIdentity({ pid: 8, startTime: "80", ...here, bootId: "boot-0" });

/** What becomes of a job whose steps left these labels ten thousand seconds ago, and how often the time was asked for. */
async function fateOf(
  sessions: readonly Labels[],
  owner: OwnerState = "there",
  given: Partial<OwnerWitness> = {},
) {
  let looksAtClock = 0;
  const fate = await fateOfJob(
    {
      jobSession: "0123456789ab",
      sessions: sessions.map((labels) => ({
        labels: { [LABEL.expiresSeconds]: "600", ...labels },
        hasRunningContainer: false,
        youngestEpochSeconds: 1_000_000,
      })),
    },
    {
      processes,
      isDaemonLocal: true,
      async nowEpochSeconds() {
        looksAtClock += 1;
        return 1_010_000;
      },
      ownerContainer: async () => owner,
      ownerPipeline: async () => "none",
      ...given,
    },
  );
  return { fate, looksAtClock };
}

const orphaned = (because: string) => ({ kind: "orphaned", because });

describe("a job is over", () => {
  test.each<[string, Labels, OwnerState, string]>([
    ["whose container is gone", { [LABEL.ownerContainer]: "c" }, "gone", "its job's container is gone"],
    ["whose worker is gone", { [LABEL.ownerWorker]: ENDED }, "there", "its runner's worker process is gone"],
    [
      "whose worker was one of the boot before",
      { [LABEL.ownerWorker]: BEFORE_BOOT },
      "there",
      "the machine has booted since",
    ],
    ["of which nothing tells, after its expiry", {}, "there", "it has expired"],
    [
      "whose worker cannot be seen, after its expiry",
      { [LABEL.ownerWorker]: UNSEEN },
      "there",
      "it has expired",
    ],
    [
      "whose container runs nothing, after its expiry",
      { [LABEL.ownerContainer]: "c" },
      "idle",
      "its job's container runs nothing",
    ],
  ])("%s", async (_, labels, owner, because) => {
    expect((await fateOf([labels], owner)).fate).toEqual(orphaned(because));
  });
});

describe("a job lives on", () => {
  test.each<[string, Labels]>([
    ["whose container is there", { [LABEL.ownerContainer]: "c" }],
    ["whose worker is there", { [LABEL.ownerWorker]: LIVING }],
    ["of which nothing tells, before its expiry", { [LABEL.expiresSeconds]: "20000" }],
    ["of which nothing tells, not even an expiry", { [LABEL.expiresSeconds]: "" }],
  ])("%s", async (_, labels) => {
    expect((await fateOf([labels])).fate).toEqual({ kind: "alive" });
  });

  test("as long as one of its steps may be wanted, whichever it is", async () => {
    const [living, dead] = [{ [LABEL.ownerWorker]: LIVING }, { [LABEL.ownerWorker]: ENDED }];
    expect((await fateOf([dead, living])).fate).toEqual({ kind: "alive" });
    expect((await fateOf([living, dead])).fate).toEqual({ kind: "alive" });
    expect((await fateOf([dead, dead])).fate.kind).toBe("orphaned");
  });

  test("where nothing of it is left to tell", async () => {
    expect((await fateOf([])).fate).toEqual({ kind: "alive" });
  });
});

test.each<[string, Labels, OwnerState, number]>([
  ["not where the container is gone", { [LABEL.ownerContainer]: "c" }, "gone", 0],
  ["not where the worker is seen", { [LABEL.ownerWorker]: LIVING }, "there", 0],
  ["where the container may be idle for long", { [LABEL.ownerContainer]: "c" }, "idle", 1],
  ["where the worker cannot be seen", { [LABEL.ownerWorker]: UNSEEN }, "there", 1],
])("the daemon is asked for the time only where age decides: %s", async (_, labels, owner, looks) => {
  expect((await fateOf([labels], owner)).looksAtClock).toBe(looks);
});

test("the daemon is asked for the very container that the labels name, and for none where they name none", async () => {
  const asked: unknown[] = [];
  const ownerContainer: OwnerWitness["ownerContainer"] = async (id, labels) => {
    asked.push([id, labels[LABEL.ownerEntry]]);
    return "there";
  };
  await fateOf([{ [LABEL.ownerContainer]: "c", [LABEL.ownerEntry]: "exec" }, {}], "there", {
    ownerContainer,
  });
  expect(asked).toEqual([["c", "exec"]]);
});
